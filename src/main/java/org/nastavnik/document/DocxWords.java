package org.nastavnik.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A copy of a DOCX with other words: text, tables, headers, footers, notes; the file's properties name nobody. */
public final class DocxWords {

    private DocxWords() {}

    public static byte[] replace(byte[] docx, UnaryOperator<String> words) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            replace(document.getBodyElements(), words);
            document.getHeaderList().forEach(header -> replace(header.getBodyElements(), words));
            document.getFooterList().forEach(footer -> replace(footer.getBodyElements(), words));
            document.getFootnotes().forEach(note -> replace(((IBody) note).getBodyElements(), words));
            var properties = document.getProperties().getCoreProperties();
            properties.setCreator("");
            properties.setLastModifiedByUser("");
            properties.setDescription("");
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(List<IBodyElement> elements, UnaryOperator<String> words) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                replace(paragraph, words);
            } else if (element instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> replace(cell.getBodyElements(), words)));
            }
        }
    }

    /** A name may be spread over several runs: then the first one takes the whole text. */
    private static void replace(XWPFParagraph paragraph, UnaryOperator<String> words) {
        List<XWPFRun> runs = paragraph.getRuns();
        for (XWPFRun run : runs) {
            String replaced = words.apply(run.text());
            if (!replaced.equals(run.text())) {
                set(run, replaced);
            }
        }
        String replaced = words.apply(paragraph.getText());
        if (!replaced.equals(paragraph.getText())) {
            for (int i = 0; i < runs.size(); i++) {
                set(runs.get(i), i == 0 ? replaced : "");
            }
        }
    }

    private static void set(XWPFRun run, String text) {
        while (run.getCTR().sizeOfTArray() > 0) {
            run.getCTR().removeT(0);
        }
        run.setText(text, 0);
    }
}
