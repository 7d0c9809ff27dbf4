package org.nastavnik.document.template;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Tables of a source: with borders and a bold first row, or without any, as signatures stand. */
final class SourceTables {

    private final XWPFDocument document;
    private final int width;

    SourceTables(XWPFDocument document, boolean landscape) {
        this.document = document;
        this.width = PageLayout.textWidth(landscape);
    }

    /** @param lines {@code | 5 30 65} with the widths in hundredths, then the rows; {@code >} sets a cell to the right */
    void write(List<String> lines, boolean bordered) {
        int[] shares = Arrays.stream(lines.get(0).substring(1).strip().split("\\s+"))
                .mapToInt(Integer::parseInt)
                .toArray();
        XWPFTable table = document.createTable(lines.size() - 1, shares.length);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(width);
        grid(table, shares);
        borders(table, bordered);
        table.setCellMargins(30, 90, 30, 90);
        for (int row = 1; row < lines.size(); row++) {
            String[] cells = lines.get(row).substring(1).split(bordered ? "\\|" : "~", -1);
            for (int column = 0; column < shares.length; column++) {
                XWPFTableCell cell = table.getRow(row - 1).getCell(column);
                cell.setWidth(Integer.toString(width * shares[column] / 100));
                write(cell, column < cells.length ? cells[column].strip() : "", bordered, row == 1);
            }
            if (row == 1 && bordered && lines.size() > 2) {
                table.getRow(0).setRepeatHeader(true);
            }
            table.getRow(row - 1).setCantSplitRow(true);
        }
    }

    private void write(XWPFTableCell cell, String text, boolean bordered, boolean header) {
        cell.setVerticalAlignment(bordered ? XWPFVertAlign.TOP : XWPFVertAlign.BOTTOM);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setSpacingAfter(0);
        boolean title = header && bordered;
        boolean right = text.startsWith("> ");
        paragraph.setAlignment(
                title ? ParagraphAlignment.CENTER : right ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        String shown = right ? text.substring(2) : text;
        SourceWriter.runs(paragraph, title ? "**" + shown + "**" : shown);
    }

    private void grid(XWPFTable table, int[] shares) {
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int share : shares) {
            grid.addNewGridCol().setW(BigInteger.valueOf((long) width * share / 100));
        }
    }

    private static void borders(XWPFTable table, boolean bordered) {
        XWPFBorderType type = bordered ? XWPFBorderType.SINGLE : XWPFBorderType.NONE;
        table.setTopBorder(type, 4, 0, "auto");
        table.setBottomBorder(type, 4, 0, "auto");
        table.setLeftBorder(type, 4, 0, "auto");
        table.setRightBorder(type, 4, 0, "auto");
        table.setInsideHBorder(type, 4, 0, "auto");
        table.setInsideVBorder(type, 4, 0, "auto");
    }
}
