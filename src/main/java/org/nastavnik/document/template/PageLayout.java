package org.nastavnik.document.template;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A4 with the margins and the page number of Russian office work (ГОСТ Р 7.0.97-2016), Times New Roman. */
final class PageLayout {

    private static final int SHORT_SIDE = 11906; // A4 in twentieths of a point
    private static final int LONG_SIDE = 16838;
    private static final int LEFT = 1701; // 3 cm
    private static final int RIGHT = 850; // 1.5 cm
    private static final int EDGE = 1134; // 2 cm
    static final int FIRST_LINE = 709; // 1.25 cm
    private static final String FONT = "Times New Roman";

    /** Numbers with a space behind them; the reduced schema of the library has no class for that space. */
    private static final String NUMBERED = """
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
            <w:suff w:val="space"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>
            <w:pPr><w:ind w:left="0" w:firstLine="709"/></w:pPr></w:lvl></w:abstractNum></w:numbering>""";

    private PageLayout() {}

    static int textWidth(boolean landscape) {
        return landscape ? LONG_SIDE - 2 * EDGE : SHORT_SIDE - LEFT - RIGHT;
    }

    static void apply(XWPFDocument document, boolean landscape) {
        page(document, landscape);
        styles(document);
        pageNumber(document);
    }

    private static void page(XWPFDocument document, boolean landscape) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(landscape ? EDGE : LEFT));
        margins.setRight(BigInteger.valueOf(landscape ? EDGE : RIGHT));
        margins.setTop(BigInteger.valueOf(EDGE));
        margins.setBottom(BigInteger.valueOf(EDGE));
        margins.setHeader(BigInteger.valueOf(567));
        margins.setFooter(BigInteger.valueOf(567));
        section.addNewTitlePg();
    }

    private static void styles(XWPFDocument document) {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTRPr usual = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        font(usual, 24);
        style(styles, "Normal", "Normal", true);
        CTStyle title = style(styles, "Heading1", "heading 1", false);
        title.addNewRPr().addNewB();
        title.getRPr().addNewSz().setVal(BigInteger.valueOf(26));
        CTStyle heading = style(styles, "Heading2", "heading 2", false);
        heading.addNewRPr().addNewB();
        document.createStyles().setStyles(styles);
    }

    private static CTStyle style(CTStyles styles, String id, String name, boolean usual) {
        CTStyle style = styles.addNewStyle();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (usual) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
            style.addNewNext().setVal("Normal");
            style.addNewQFormat();
        }
        return style;
    }

    private static void font(CTRPr run, int halfPoints) {
        CTFonts fonts = run.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    }

    /** In the middle of the upper margin, from the second page on. */
    private static void pageNumber(XWPFDocument document) {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph paragraph =
                document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    /** The first line indented as a paragraph's, the number in front of it. */
    static BigInteger numberedList(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        try {
            list.set(NumberingDocument.Factory.parse(NUMBERED).getNumbering().getAbstractNumArray(0));
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
