package org.nastavnik.monitoring.outcome.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.monitoring.outcome.OutcomeCycle;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;
import org.nastavnik.shared.table.DocxExport;
import org.nastavnik.shared.table.XlsxExport;

/** Registers as files. */
public final class RegisterFiles {

    /** More rows than this make a document that no word processor opens with pleasure. */
    private static final int LONGEST_PAPER = 3_000;

    private static final int LETTERS = 9;
    private static final String NUMBER = "№ п/п";

    private RegisterFiles() {}

    public static byte[] xlsx(RegisterKind kind, List<RegisterRow> rows, RegisterView view) {
        int[] widths = new int[kind.columns().size() + 1];
        widths[0] = 7;
        for (int i = 1; i < widths.length; i++) {
            widths[i] = kind.columns().get(i - 1).characters();
        }
        try (XlsxExport sheet = new XlsxExport("Реестр", head(kind), widths);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            rows.forEach(row -> sheet.row(cells(kind, row, view).toArray()));
            sheet.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] docx(
            RegisterKind kind, OutcomeCycle cycle, String municipality, List<RegisterRow> rows, RegisterView view) {
        if (rows.size() > LONGEST_PAPER) {
            throw new Refusal("В реестре больше 3000 строк: скачайте его таблицей XLSX.");
        }
        int[] shares = new int[kind.columns().size() + 1];
        shares[0] = 5;
        for (int i = 1; i < shares.length; i++) {
            shares[i] = kind.columns().get(i - 1).share();
        }
        try (DocxExport paper = new DocxExport(LETTERS, shares);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            paper.title(kind.title());
            paper.title("%s, %s, по состоянию на %s"
                    .formatted(municipality, cycle.period().title(), RussianDates.inText(cycle.lastDay())));
            paper.head(head(kind));
            rows.forEach(row -> paper.row(cells(kind, row, view)));
            paper.note("Всего в реестре: " + RussianPlural.of(rows.size(), "%d строка", "%d строки", "%d строк") + ".");
            paper.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> head(RegisterKind kind) {
        List<String> head = new ArrayList<>(List.of(NUMBER));
        kind.columns().forEach(column -> head.add(column.heading()));
        return head;
    }

    private static List<Object> cells(RegisterKind kind, RegisterRow row, RegisterView view) {
        List<Object> cells = new ArrayList<>(List.of(row.number()));
        cells.addAll(view.cells(kind, row));
        return cells;
    }
}
