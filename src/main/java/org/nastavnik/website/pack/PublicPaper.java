package org.nastavnik.website.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A copy of an issued paper in which nobody is named, neither in its text nor in its file's properties. */
final class PublicPaper {

    private final NameRemover names;

    PublicPaper(NameRemover names) {
        this.names = names;
    }

    byte[] of(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            clean(document.getBodyElements());
            document.getHeaderList().forEach(header -> clean(header.getBodyElements()));
            document.getFooterList().forEach(footer -> clean(footer.getBodyElements()));
            document.getFootnotes().forEach(note -> clean(((IBody) note).getBodyElements()));
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

    private void clean(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                clean(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> clean(cell.getBodyElements())));
            }
        }
    }

    /** A name may be spread over several runs: then the first one takes the whole text. */
    private void clean(XWPFParagraph paragraph) {
        List<XWPFRun> runs = paragraph.getRuns();
        for (XWPFRun run : runs) {
            String cleaned = names.clean(run.text());
            if (!cleaned.equals(run.text())) {
                set(run, cleaned);
            }
        }
        String cleaned = names.clean(paragraph.getText());
        if (!cleaned.equals(paragraph.getText())) {
            for (int i = 0; i < runs.size(); i++) {
                set(runs.get(i), i == 0 ? cleaned : "");
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
