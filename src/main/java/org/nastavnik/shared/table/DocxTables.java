package org.nastavnik.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.nastavnik.shared.Refusal;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The tables of a Word document, each by itself. */
final class DocxTables {

    private DocxTables() {}

    static List<Table> read(byte[] content) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            List<Table> tables = new ArrayList<>();
            for (XWPFTable table : document.getTables()) {
                tables.add(new Table("Таблица " + (tables.size() + 1), rows(table)));
            }
            return tables;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // the library answers a broken file with many kinds of exceptions
            throw TableReader.refusal(
                    "Документ Word повреждён и не читается: откройте его в Word, сохраните заново и загрузите ещё раз.");
        }
    }

    private static List<TableRow> rows(XWPFTable table) {
        TableReader.requireRows(table.getNumberOfRows());
        List<TableRow> rows = new ArrayList<>();
        List<String> above = List.of();
        for (int i = 0; i < table.getNumberOfRows(); i++) {
            above = cells(table.getRow(i), i + 1, above);
            TableRow row = new TableRow(i + 1, above, false);
            if (!row.blank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> cells(XWPFTableRow row, int number, List<String> above) {
        List<String> cells = new ArrayList<>();
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            boolean goesOn = properties != null
                    && properties.isSetVMerge()
                    && properties.getVMerge().getVal() != STMerge.RESTART;
            int column = cells.size();
            cells.add(
                    goesOn && column < above.size()
                            ? above.get(column)
                            : TableReader.text(textOf(cell), number, column, false));
            int span = properties != null && properties.isSetGridSpan()
                    ? properties.getGridSpan().getVal().intValue()
                    : 1;
            for (int i = 1; i < Math.min(span, TableReader.MAX_COLUMNS); i++) {
                cells.add("");
            }
        }
        return cells;
    }

    private static String textOf(XWPFTableCell cell) {
        StringBuilder text = new StringBuilder();
        cell.getParagraphs()
                .forEach(paragraph -> text.append(paragraph.getText()).append(' '));
        return text.toString();
    }
}
