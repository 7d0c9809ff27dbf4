package org.nastavnik.document.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * Makes the DOCX template of a readable source. Each line begins with what it is: {@code ^} centred, {@code #} title, {@code !#} and {@code !^} the same large,
 * {@code ##} heading, {@code >} on the right, {@code -} item of a list, {@code +} numbered item, {@code |} row of a table (widths first), {@code ~}
 * row without borders (signatures), {@code %} small print, {@code .} empty line, {@code ---} page break; anything else is
 * a paragraph. {@code **…**} is bold.
 */
final class SourceWriter {

    /** Before a line that is a paragraph whatever it begins with. */
    static final String PLAIN = "= ";

    private static final int RIGHT_BLOCK = 4252; // 7.5 cm

    private final XWPFDocument document = new XWPFDocument();
    private final SourceTables tables;
    private final int rightBlock;
    private BigInteger numbers;

    private SourceWriter(boolean landscape) {
        PageLayout.apply(document, landscape);
        this.rightBlock = PageLayout.textWidth(landscape) - RIGHT_BLOCK;
        this.tables = new SourceTables(document, landscape);
    }

    static byte[] docx(TemplateSource source) {
        SourceWriter writer = new SourceWriter(source.landscape());
        writer.write(source.lines());
        try (XWPFDocument document = writer.document;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            char sign = lines.get(at).charAt(0);
            if (sign == '|' || sign == '~') {
                int from = at;
                while (at + 1 < lines.size() && lines.get(at + 1).charAt(0) == sign) {
                    at++;
                }
                tables.write(lines.subList(from, at + 1), sign == '|');
            } else {
                line(lines.get(at));
            }
        }
    }

    private void line(String line) {
        if (line.equals("---")) {
            document.createParagraph().createRun().addBreak(BreakType.PAGE);
        } else if (line.equals(".")) {
            paragraph("", ParagraphAlignment.LEFT, 0);
        } else if (line.startsWith("## ")) {
            heading(line.substring(3), ParagraphAlignment.LEFT, "Heading2", 160);
        } else if (line.startsWith("# ")) {
            heading(line.substring(2), ParagraphAlignment.CENTER, "Heading1", 120);
        } else if (line.startsWith("!# ")) {
            heading(line.substring(3), ParagraphAlignment.CENTER, "Heading1", 240);
            last().getRuns().forEach(run -> run.setFontSize(30));
        } else if (line.startsWith("!^ ")) {
            paragraph(line.substring(3), ParagraphAlignment.CENTER, 60)
                    .getRuns()
                    .forEach(run -> run.setFontSize(16));
        } else if (line.startsWith("^ ")) {
            paragraph(line.substring(2), ParagraphAlignment.CENTER, 40);
        } else if (line.startsWith("> ")) {
            paragraph(line.substring(2), ParagraphAlignment.LEFT, 0).setIndentationLeft(rightBlock);
        } else if (line.startsWith("% ")) {
            paragraph(line.substring(2), ParagraphAlignment.LEFT, 40).getRuns().forEach(run -> run.setFontSize(9));
        } else if (line.startsWith("- ")) {
            XWPFParagraph item = paragraph("–\u00a0" + line.substring(2), ParagraphAlignment.BOTH, 0);
            item.setIndentationFirstLine(PageLayout.FIRST_LINE);
        } else if (line.startsWith("+ ")) {
            XWPFParagraph item = paragraph(line.substring(2), ParagraphAlignment.BOTH, 60);
            item.setNumID(numbers());
            item.setNumILvl(BigInteger.ZERO);
        } else if (line.startsWith(PLAIN)) {
            paragraph(line.substring(PLAIN.length()), ParagraphAlignment.BOTH, 60)
                    .setIndentationFirstLine(PageLayout.FIRST_LINE);
        } else if (line.startsWith("{{?") || line.startsWith("{{/")) {
            paragraph(line, ParagraphAlignment.LEFT, 0);
        } else {
            // a line to write on must not be stretched
            ParagraphAlignment alignment = line.contains("____") ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH;
            paragraph(line, alignment, 60).setIndentationFirstLine(PageLayout.FIRST_LINE);
        }
    }

    /** One list of «1. 2. 3.» that Word itself counts, so that a hidden item leaves no gap. */
    private BigInteger numbers() {
        if (numbers == null) {
            numbers = PageLayout.numberedList(document);
        }
        return numbers;
    }

    private void heading(String text, ParagraphAlignment alignment, String style, int after) {
        XWPFParagraph heading = paragraph(text, alignment, after);
        heading.setStyle(style);
        heading.setSpacingBefore(120);
        heading.setKeepNext(true);
    }

    private XWPFParagraph last() {
        return document.getParagraphs().get(document.getParagraphs().size() - 1);
    }

    private XWPFParagraph paragraph(String text, ParagraphAlignment alignment, int after) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(after);
        runs(paragraph, text);
        return paragraph;
    }

    /** Bold between two stars. */
    static void runs(XWPFParagraph paragraph, String text) {
        List<String> parts = Arrays.asList(text.split("\\*\\*", -1));
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                XWPFRun run = paragraph.createRun();
                run.setText(parts.get(i));
                if (i % 2 == 1) {
                    run.setBold(true);
                }
            }
        }
    }
}
