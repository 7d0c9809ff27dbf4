package org.nastavnik.document.pdf;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFFieldRun;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;

/** A paragraph as XHTML with the look that its styles give. */
final class ParagraphHtml {

    private static final Map<String, String> ALIGNMENTS =
            Map.of("center", "center", "right", "right", "end", "right", "both", "justify", "distribute", "justify");
    private static final long EMU_PER_POINT = 12_700;

    private final Styles styles;
    private final Numbering numbering;

    ParagraphHtml(Styles styles, Numbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    void write(XWPFParagraph paragraph, StringBuilder out) {
        List<CTPPrBase> look = styles.paragraph(paragraph);
        Spans content = new Spans(numbering.label(paragraph));
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run) {
                run(paragraph, run, content);
            }
        }
        String inner = content.html();
        String tag = heading(paragraph);
        out.append('<')
                .append(tag)
                .append(" style=\"")
                .append(css(paragraph, look))
                .append("\">");
        out.append(inner.isEmpty() ? "\u00a0" : inner).append("</").append(tag).append(">\n");
        if (breaksPage(paragraph)) {
            out.append("<div class=\"new-page\"></div>\n");
        }
    }

    private static String heading(XWPFParagraph paragraph) {
        String style = paragraph.getStyleID();
        return "Heading1".equals(style) ? "h2" : "Heading2".equals(style) ? "h3" : "p";
    }

    private String css(XWPFParagraph paragraph, List<CTPPrBase> look) {
        StringBuilder css = new StringBuilder();
        String alignment =
                Styles.first(look, p -> p.isSetJc() ? p.getJc().getVal().toString() : null);
        css.append("text-align:")
                .append(ALIGNMENTS.getOrDefault(alignment == null ? "" : alignment, "left"))
                .append(';');
        Long before = Styles.spacing(look, s -> s.isSetBefore() ? s.getBefore() : null);
        Long after = Styles.spacing(look, s -> s.isSetAfter() ? s.getAfter() : null);
        css.append("margin:")
                .append(Html.points(before == null ? 0 : before))
                .append(' ')
                .append(Html.points(indent(look, "right")))
                .append(' ')
                .append(Html.points(after == null ? 0 : after))
                .append(' ')
                .append(Html.points(indent(look, "left")))
                .append(';');
        long firstLine = indent(look, "first");
        if (firstLine != 0) {
            css.append("text-indent:").append(Html.points(firstLine)).append(';');
        }
        Long line = Styles.spacing(look, s -> s.isSetLine() ? s.getLine() : null);
        String rule = Styles.first(
                look,
                p -> p.isSetSpacing() && p.getSpacing().isSetLineRule()
                        ? p.getSpacing().getLineRule().toString()
                        : null);
        if (line != null && (rule == null || rule.equals("auto"))) {
            css.append(String.format(Locale.ROOT, "line-height:%.2f;", line / 240.0 * 1.15));
        }
        if (look.stream().anyMatch(p -> p.isSetKeepNext() && Styles.isOn(p.getKeepNext()))) {
            css.append("page-break-after:avoid;");
        }
        if (paragraph.isPageBreak()) {
            css.append("page-break-before:always;");
        }
        return css.toString();
    }

    private static long indent(List<CTPPrBase> look, String side) {
        Long found = Styles.first(look, p -> p.isSetInd() ? indent(p.getInd(), side) : null);
        return found == null ? 0 : found;
    }

    private static Long indent(CTInd indent, String side) {
        return switch (side) {
            case "left" -> Styles.measure(indent.isSetLeft() ? indent.getLeft() : indent.getStart());
            case "right" -> Styles.measure(indent.isSetRight() ? indent.getRight() : indent.getEnd());
            default ->
                indent.isSetHanging()
                        ? Long.valueOf(-Styles.twips(indent.getHanging()))
                        : Styles.measure(indent.getFirstLine());
        };
    }

    private static boolean breaksPage(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .flatMap(run -> run.getCTR().getBrList().stream())
                .anyMatch(br -> br.isSetType() && br.getType() == STBrType.PAGE);
    }

    private void run(XWPFParagraph paragraph, XWPFRun run, Spans out) {
        String text =
                run instanceof XWPFFieldRun field && field.getFieldInstruction().contains("PAGE")
                        ? ""
                        : run instanceof XWPFHyperlinkRun link ? link.text() : run.text();
        if (breaksPage(paragraph)) {
            text = text.replace("\n", "");
        }
        for (XWPFPicture picture : run.getEmbeddedPictures()) {
            out.picture(picture(picture));
        }
        if (text.isEmpty()) {
            return;
        }
        List<CTRPr> look = styles.run(paragraph, run);
        boolean capitals = Styles.on(look, CTRPr::getCapsList);
        out.text(css(look), capitals ? text.toUpperCase(Locale.ROOT) : text);
    }

    private static String css(List<CTRPr> look) {
        StringBuilder css = new StringBuilder();
        css.append("font-weight:").append(Styles.on(look, CTRPr::getBList) ? "bold;" : "normal;");
        if (Styles.on(look, CTRPr::getIList)) {
            css.append("font-style:italic;");
        }
        boolean underlined = look.stream()
                .flatMap(p -> p.getUList().stream())
                .findFirst()
                .map(u -> u.getVal() != null && !"none".equals(u.getVal().toString()))
                .orElse(false);
        if (underlined) {
            css.append("text-decoration:underline;");
        }
        Long size = Styles.first(
                look,
                p -> p.getSzList().isEmpty()
                        ? null
                        : Styles.measure(p.getSzList().get(0).getVal()));
        css.append("font-size:")
                .append(Html.points((size == null ? 20 : size) * 10))
                .append(';');
        String font = Styles.first(
                look,
                p -> p.getRFontsList().isEmpty()
                        ? null
                        : p.getRFontsList().get(0).getHAnsi());
        css.append("font-family:").append(Fonts.familyFor(font)).append(';');
        String raised = Styles.first(
                look,
                p -> p.getVertAlignList().isEmpty()
                        ? null
                        : p.getVertAlignList().get(0).getVal().toString());
        if ("superscript".equals(raised)) {
            css.append("vertical-align:super;");
        }
        return css.toString();
    }

    /** Coats of arms and the like; formats that no reader of PDF draws are left out. */
    private static String picture(XWPFPicture picture) {
        String type = picture.getPictureData() == null
                ? ""
                : picture.getPictureData().getPackagePart().getContentType();
        if (!List.of("image/png", "image/jpeg", "image/gif").contains(type)) {
            return "";
        }
        var size = picture.getCTPicture().getSpPr().getXfrm().getExt();
        return "<img alt=\"\" style=\"width:" + size.getCx() / EMU_PER_POINT + "pt;height:"
                + size.getCy() / EMU_PER_POINT
                + "pt\" src=\"data:" + type + ";base64,"
                + Base64.getEncoder().encodeToString(picture.getPictureData().getData()) + "\"/>";
    }
}
