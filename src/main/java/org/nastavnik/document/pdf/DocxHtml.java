package org.nastavnik.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A DOCX as XHTML: what stands in it, nothing fetched from elsewhere. */
public final class DocxHtml {

    private final StringBuilder body = new StringBuilder();
    private final String page;

    private DocxHtml(XWPFDocument document) {
        ParagraphHtml paragraphs = new ParagraphHtml(new Styles(document), new Numbering());
        document.getBodyElements().forEach(element -> write(element, paragraphs, body));
        this.page = page(document);
    }

    public static DocxHtml of(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return new DocxHtml(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paragraphs and tables alone, for a page of ours. */
    public String body() {
        return body.toString();
    }

    /** A whole file with the paper's size, margins and page numbers. */
    String file(String title) {
        return "<html lang=\"ru\"><head><title>" + Html.escape(title) + "</title><style>" + page + STYLE
                + "</style></head><body>" + body + "</body></html>";
    }

    private static final String STYLE = "body{font-family:Serif;font-size:12pt;line-height:1.15;margin:0}"
            + "p,h2,h3{margin:0;font-size:12pt;orphans:2;widows:2}"
            + "table{width:100%;border-collapse:collapse;table-layout:fixed;-fs-table-paginate:paginate}"
            + "tr{page-break-inside:avoid}td{padding:1.5pt 4.5pt}"
            + "table.lines td{border:0.5pt solid #000}"
            + ".tab{display:inline-block;width:35pt}.new-page{page-break-after:always}";

    private static void write(IBodyElement element, ParagraphHtml paragraphs, StringBuilder out) {
        if (element instanceof XWPFParagraph paragraph) {
            paragraphs.write(paragraph, out);
        } else if (element instanceof XWPFTable table) {
            new TableHtml((inner, target) -> write(inner, paragraphs, target)).write(table, out);
        }
    }

    private static String page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        CTPageSz size = section == null ? null : section.getPgSz();
        CTPageMar margins = section == null ? null : section.getPgMar();
        String sheet = size == null
                ? "210mm 297mm"
                : Html.points(Styles.twips(size.getW())) + " " + Html.points(Styles.twips(size.getH()));
        String edges = margins == null
                ? "2cm 1.5cm 2cm 3cm"
                : Html.points(Styles.twips(margins.getTop())) + " " + Html.points(Styles.twips(margins.getRight()))
                        + " " + Html.points(Styles.twips(margins.getBottom())) + " "
                        + Html.points(Styles.twips(margins.getLeft()));
        String css = "@page{size:" + sheet + ";margin:" + edges + ";}";
        if (!numbersPages(document)) {
            return css;
        }
        boolean firstToo = section == null || !section.isSetTitlePg();
        String number = "{@top-center{content:counter(page);font-family:Serif;font-size:12pt}}";
        return css + "@page" + number + (firstToo ? "" : "@page:first{@top-center{content:\"\"}}");
    }

    private static boolean numbersPages(XWPFDocument document) {
        return document.getHeaderList().stream()
                        .anyMatch(part -> part._getHdrFtr().xmlText().contains("PAGE"))
                || document.getFooterList().stream()
                        .anyMatch(part -> part._getHdrFtr().xmlText().contains("PAGE"));
    }
}
