package org.nastavnik.shared.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes one wide table as DOCX: A4 laid sideways, a heading, the head of the table repeated on every page. */
public final class DocxExport implements AutoCloseable {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** In twentieths of a point. */
    private static final int LONG_SIDE = 16_838;

    private static final int SHORT_SIDE = 11_906;
    private static final int MARGIN = 567;
    private static final String FONT = "Times New Roman";
    private static final int TITLE = 14;

    private final XWPFDocument document = new XWPFDocument();
    private final int size;
    private final int[] widths;
    private XWPFTable table;

    /**
     * @param size of the table's letters, in points
     * @param shares of the columns in the width of the sheet
     */
    public DocxExport(int size, int... shares) {
        this.size = size;
        int all = java.util.Arrays.stream(shares).sum();
        this.widths = java.util.Arrays.stream(shares)
                .map(share -> share * (LONG_SIDE - 2 * MARGIN) / all)
                .toArray();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz sheet = section.addNewPgSz();
        sheet.setOrient(STPageOrientation.LANDSCAPE);
        sheet.setW(BigInteger.valueOf(LONG_SIDE));
        sheet.setH(BigInteger.valueOf(SHORT_SIDE));
        var margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
    }

    public void title(String line) {
        XWPFParagraph heading = document.createParagraph();
        heading.setAlignment(ParagraphAlignment.CENTER);
        write(heading, line, true, TITLE);
    }

    public void head(List<String> cells) {
        table = document.createTable(1, cells.size());
        table.setWidth(java.util.Arrays.stream(widths).sum());
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0), cells, true);
    }

    /** Null leaves a cell empty. */
    public void row(List<?> cells) {
        fill(table.createRow(), cells, false);
    }

    private void fill(XWPFTableRow row, List<?> cells, boolean bold) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            row.getCell(i).setWidth(Integer.toString(widths[i]));
            Object cell = cells.get(i);
            write(row.getCell(i).getParagraphArray(0), cell == null ? "" : cell.toString(), bold, size);
        }
    }

    public void note(String line) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(MARGIN / 2);
        write(paragraph, line, false, size + 2);
    }

    private static void write(XWPFParagraph paragraph, String text, boolean bold, int size) {
        paragraph.setSpacingAfter(0);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }

    public void writeTo(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
