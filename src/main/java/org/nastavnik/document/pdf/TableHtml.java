package org.nastavnik.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A table as XHTML: widths of its grid, borders, cells over several columns or rows, header rows on every page. */
final class TableHtml {

    private final BiConsumer<IBodyElement, StringBuilder> content;

    /** @param content writes what stands in a cell */
    TableHtml(BiConsumer<IBodyElement, StringBuilder> content) {
        this.content = content;
    }

    void write(XWPFTable table, StringBuilder out) {
        boolean bordered = bordered(table);
        out.append("<table class=\"").append(bordered ? "lines" : "bare").append("\">");
        columns(table, out);
        List<XWPFTableRow> rows = table.getRows();
        int headers = 0;
        while (headers < rows.size() - 1 && rows.get(headers).isRepeatHeader()) {
            headers++;
        }
        if (headers > 0) {
            out.append("<thead>");
            rows(table, 0, headers, out);
            out.append("</thead>");
        }
        out.append("<tbody>");
        rows(table, headers, rows.size(), out);
        out.append("</tbody></table>\n");
    }

    private static void columns(XWPFTable table, StringBuilder out) {
        if (table.getCTTbl().getTblGrid() == null) {
            return;
        }
        List<Long> widths = new ArrayList<>();
        for (CTTblGridCol column : table.getCTTbl().getTblGrid().getGridColList()) {
            widths.add(column.isSetW() ? Styles.twips(column.getW()) : 1);
        }
        long all = Math.max(1, widths.stream().mapToLong(Long::longValue).sum());
        widths.forEach(width ->
                out.append("<col style=\"width:").append(width * 100 / all).append("%\"/>"));
    }

    private void rows(XWPFTable table, int from, int to, StringBuilder out) {
        for (int row = from; row < to; row++) {
            out.append("<tr>");
            int column = 0;
            for (XWPFTableCell cell : table.getRow(row).getTableCells()) {
                int span = span(cell);
                if (!continues(cell)) {
                    cell(cell, span, height(table, row, column), out);
                }
                column += span;
            }
            out.append("</tr>");
        }
    }

    private void cell(XWPFTableCell cell, int columns, int rows, StringBuilder out) {
        out.append("<td");
        if (columns > 1) {
            out.append(" colspan=\"").append(columns).append('"');
        }
        if (rows > 1) {
            out.append(" rowspan=\"").append(rows).append('"');
        }
        String vertical = cell.getVerticalAlignment() == null
                ? "top"
                : switch (cell.getVerticalAlignment()) {
                    case CENTER -> "middle";
                    case BOTTOM -> "bottom";
                    default -> "top";
                };
        out.append(" style=\"vertical-align:").append(vertical).append("\">");
        cell.getBodyElements().forEach(element -> content.accept(element, out));
        out.append("</td>");
    }

    private static int span(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties == null || !properties.isSetGridSpan()
                ? 1
                : properties.getGridSpan().getVal().intValue();
    }

    /** Is it the continuation of the cell above? */
    private static boolean continues(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.isSetVMerge()
                && (properties.getVMerge().getVal() == null
                        || properties.getVMerge().getVal() == STMerge.CONTINUE);
    }

    private static int height(XWPFTable table, int row, int column) {
        int rows = 1;
        while (row + rows < table.getNumberOfRows()) {
            XWPFTableCell below = at(table.getRow(row + rows), column);
            if (below == null || !continues(below)) {
                break;
            }
            rows++;
        }
        return rows;
    }

    private static XWPFTableCell at(XWPFTableRow row, int column) {
        int at = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            if (at == column) {
                return cell;
            }
            at += span(cell);
        }
        return null;
    }

    private static boolean bordered(XWPFTable table) {
        CTTblBorders own = table.getCTTbl().getTblPr() == null
                ? null
                : table.getCTTbl().getTblPr().getTblBorders();
        if (own != null) {
            return visible(own.getTop()) || visible(own.getInsideH());
        }
        XWPFStyle style = table.getStyleID() == null
                ? null
                : table.getBody().getXWPFDocument().getStyles().getStyle(table.getStyleID());
        return style != null
                && style.getCTStyle().isSetTblPr()
                && style.getCTStyle().getTblPr().isSetTblBorders()
                && visible(style.getCTStyle().getTblPr().getTblBorders().getTop());
    }

    private static boolean visible(CTBorder border) {
        return border != null
                && border.getVal() != null
                && !List.of("none", "nil").contains(border.getVal().toString());
    }
}
