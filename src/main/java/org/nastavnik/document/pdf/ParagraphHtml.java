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
        StringBuilder content = new StringBuilder(Html.escape(numbering.label(paragraph)));
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run) {
                run(paragraph, run, content);
            }
        }
        String tag = heading(paragraph);
        out.append('<')
                .append(tag)
                .append(" style=\"")
                .append(css(paragraph, look))
                .append("\">");
        out.append(content.isEmpty() ? "\u00a0" : content)
                .append("</")
                .append(tag)
                .append(">\n");
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
                .append(ALIGNMENTS.getOrDefault(alignment, "left"))
                .append(';');
        Long before = Styles.spacing(look, s -> s.getBefore());
        Long after = Styles.spacing(look, s -> s.getAfter());
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
        Long line = Styles.spacing(look, s -> s.getLine());
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

    private long indent(List<CTPPrBase> look, String side) {
        Long found = Styles.first(look, p -> {
            CTInd indent = p.isSetInd() ? p.getInd() : null;
            if (indent == null) {
                return null;
            }
            return switch (side) {
                case "left" ->
                    indent.isSetLeft()
                            ? Styles.twips(indent.getLeft())
                            : indent.isSetStart() ? (Long) Styles.twips(indent.getStart()) : null;
                case "right" -> indent.isSetRight() ? (Long) Styles.twips(indent.getRight()) : null;
                default ->
                    indent.isSetFirstLine()
                            ? Styles.twips(indent.getFirstLine())
                            : indent.isSetHanging() ? (Long) (-Styles.twips(indent.getHanging())) : null;
            };
        });
        return found == null ? 0 : found;
    }

    private static boolean breaksPage(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .flatMap(run -> run.getCTR().getBrList().stream())
                .anyMatch(br -> br.isSetType() && br.getType() == STBrType.PAGE);
    }

    private void run(XWPFParagraph paragraph, XWPFRun run, StringBuilder out) {
        String text =
                run instanceof XWPFFieldRun field && field.getFieldInstruction().contains("PAGE")
                        ? ""
                        : run instanceof XWPFHyperlinkRun link ? link.text() : run.text();
        if (breaksPage(paragraph)) {
            text = text.replace("\n", "");
        }
        for (XWPFPicture picture : run.getEmbeddedPictures()) {
            picture(picture, out);
        }
        if (text.isEmpty()) {
            return;
        }
        List<CTRPr> look = styles.run(paragraph, run);
        out.append("<span style=\"").append(css(look)).append("\">");
        boolean capitals = Styles.on(look, CTRPr::getCapsList);
        out.append(Html.escape(capitals ? text.toUpperCase(Locale.ROOT) : text)).append("</span>");
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
                .map(u -> u.getVal() == null || !"none".equals(u.getVal().toString()))
                .orElse(false);
        if (underlined) {
            css.append("text-decoration:underline;");
        }
        Long size = Styles.first(
                look,
                p -> p.getSzList().isEmpty()
                        ? null
                        : (Long) Styles.twips(p.getSzList().get(0).getVal()));
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
    private static void picture(XWPFPicture picture, StringBuilder out) {
        String type = picture.getPictureData() == null
                ? ""
                : picture.getPictureData().getPackagePart().getContentType();
        if (!List.of("image/png", "image/jpeg", "image/gif").contains(type)) {
            return;
        }
        var size = picture.getCTPicture().getSpPr().getXfrm().getExt();
        out.append("<img alt=\"\" style=\"width:")
                .append(size.getCx() / EMU_PER_POINT)
                .append("pt;height:")
                .append(size.getCy() / EMU_PER_POINT)
                .append("pt\" src=\"data:")
                .append(type)
                .append(";base64,")
                .append(Base64.getEncoder()
                        .encodeToString(picture.getPictureData().getData()))
                .append("\"/>");
    }
}
