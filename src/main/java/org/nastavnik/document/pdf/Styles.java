package org.nastavnik.document.pdf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;

/** What a paragraph or a run looks like after its style, the styles below that and the document's defaults. */
final class Styles {

    private final XWPFStyles styles;
    private final CTStyles sheet;

    Styles(XWPFDocument document) {
        this.styles = document.getStyles();
        this.sheet = sheet(document);
    }

    private static CTStyles sheet(XWPFDocument document) {
        try {
            return document.getStyles() == null ? null : document.getStyle();
        } catch (Exception e) {
            return null; // a document without a sheet of styles looks as the reader pleases
        }
    }

    /** The paragraph's own settings first. */
    List<CTPPrBase> paragraph(XWPFParagraph paragraph) {
        List<CTPPrBase> chain = new ArrayList<>();
        chain.add(paragraph.getCTP().getPPr());
        chain.add(Numbering.look(paragraph));
        for (XWPFStyle style : chain(paragraph.getStyleID())) {
            chain.add(style.getCTStyle().getPPr());
        }
        if (sheet != null && sheet.isSetDocDefaults() && sheet.getDocDefaults().isSetPPrDefault()) {
            chain.add(sheet.getDocDefaults().getPPrDefault().getPPr());
        }
        chain.removeIf(Objects::isNull);
        return chain;
    }

    List<CTRPr> run(XWPFParagraph paragraph, XWPFRun run) {
        List<CTRPr> chain = new ArrayList<>();
        chain.add(run.getCTR().getRPr());
        if (run.getStyle() != null && !run.getStyle().isEmpty()) {
            chain(run.getStyle()).forEach(style -> chain.add(style.getCTStyle().getRPr()));
        }
        chain(paragraph.getStyleID())
                .forEach(style -> chain.add(style.getCTStyle().getRPr()));
        if (sheet != null && sheet.isSetDocDefaults() && sheet.getDocDefaults().isSetRPrDefault()) {
            chain.add(sheet.getDocDefaults().getRPrDefault().getRPr());
        }
        chain.removeIf(Objects::isNull);
        return chain;
    }

    /** The style, what it is based on and so on; without one, the usual style. */
    private List<XWPFStyle> chain(String id) {
        List<XWPFStyle> chain = new ArrayList<>();
        XWPFStyle style = styles == null ? null : id == null ? usual() : styles.getStyle(id);
        while (style != null && chain.size() < 20) {
            chain.add(style);
            String basis = style.getBasisStyleID();
            style = basis == null ? null : styles.getStyle(basis);
        }
        return chain;
    }

    private XWPFStyle usual() {
        return sheet == null
                ? null
                : sheet.getStyleList().stream()
                        .filter(s -> s.isSetDefault()
                                && s.getType() != null
                                && "paragraph".equals(s.getType().toString()))
                        .findFirst()
                        .map(s -> styles.getStyle(s.getStyleId()))
                        .orElse(null);
    }

    static <P, V> V first(List<P> chain, Function<P, V> property) {
        return chain.stream().map(property).filter(Objects::nonNull).findFirst().orElse(null);
    }

    static boolean on(List<CTRPr> chain, Function<CTRPr, List<? extends CTOnOff>> property) {
        CTOnOff found = first(chain, p -> {
            List<? extends CTOnOff> set = property.apply(p);
            return set.isEmpty() ? null : set.get(0);
        });
        return isOn(found);
    }

    static boolean isOn(CTOnOff value) {
        if (value == null) {
            return false;
        }
        Object set = value.isSetVal() ? value.getVal() : "true";
        return !List.of("false", "0", "off").contains(set.toString().toLowerCase(Locale.ROOT));
    }

    static long twips(Object measure) {
        if (measure instanceof BigInteger number) {
            return number.longValue();
        }
        return measure == null ? 0 : Math.round(Double.parseDouble(measure.toString()));
    }

    /** The same, null where nothing is set. */
    static Long measure(Object measure) {
        return measure == null ? null : Long.valueOf(twips(measure));
    }

    static Long spacing(List<CTPPrBase> chain, Function<CTSpacing, Object> property) {
        return first(chain, p -> p.isSetSpacing() ? measure(property.apply(p.getSpacing())) : null);
    }
}
