package org.nastavnik.roadmap.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.nastavnik.roadmap.ItemText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A road map as a Word document: the table of the Sayansky map on a page laid sideways. */
public final class MapDocument {

    private static final List<String> HEAD = List.of(
            "№ п/п",
            "Наименование мероприятий",
            "Срок реализации",
            "Ответственный исполнитель",
            "Результат. Вид документа");
    /** In twentieths of a point; the sheet is A4 with margins of two centimetres. */
    private static final int[] WIDTHS = {900, 5_600, 2_500, 2_900, 2_700};

    private static final int LONG_SIDE = 16_838;
    private static final int SHORT_SIDE = 11_906;
    private static final int MARGIN = 1_134;
    private static final String FONT = "Times New Roman";

    private final XWPFDocument document = new XWPFDocument();

    private MapDocument() {}

    public static byte[] of(String title, List<ItemText> items) {
        MapDocument paper = new MapDocument();
        try (paper.document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            paper.layOut();
            XWPFParagraph heading = paper.document.createParagraph();
            heading.setAlignment(ParagraphAlignment.CENTER);
            write(heading, title, true, 14);
            paper.table(items);
            paper.document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void layOut() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        var margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
    }

    private void table(List<ItemText> items) {
        XWPFTable table = document.createTable(1, HEAD.size());
        table.setWidth(java.util.Arrays.stream(WIDTHS).sum());
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0), HEAD, true);
        String section = null;
        for (ItemText item : items) {
            if (!item.section().equals(section)) {
                section = item.section();
                sectionRow(table.createRow(), section);
            }
            fill(
                    table.createRow(),
                    List.of(
                            orEmpty(item.number()),
                            item.text(),
                            item.due(),
                            item.responsible(),
                            orEmpty(item.result())),
                    false);
        }
    }

    private static void sectionRow(XWPFTableRow row, String title) {
        for (int i = row.getTableCells().size() - 1; i > 0; i--) {
            row.removeCell(i);
        }
        XWPFTableCell cell = row.getCell(0);
        cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(HEAD.size()));
        write(cell.getParagraphArray(0), title, true, 11);
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean bold) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(Integer.toString(WIDTHS[i]));
            write(cell.getParagraphArray(0), cells.get(i), bold, 11);
        }
    }

    private static void write(XWPFParagraph paragraph, String text, boolean bold, int size) {
        paragraph.setSpacingAfter(0);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
