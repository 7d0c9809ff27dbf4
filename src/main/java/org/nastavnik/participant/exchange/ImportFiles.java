package org.nastavnik.participant.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.SpecialNeed;
import org.nastavnik.participant.listing.RegisterColumn;
import org.nastavnik.shared.table.TableExport;
import org.nastavnik.shared.table.TableRow;
import org.nastavnik.shared.table.XlsxExport;

/** Files around the import: an empty one to fill in, and the rows that have to be corrected. */
public final class ImportFiles {

    private static final String TO_CORRECT = "Что исправить";
    private static final int WIDE = 60;

    private ImportFiles() {}

    /** A sheet with the headings and one that says how to fill it in. */
    public static TableExport template(boolean withNeeds) {
        List<RegisterColumn> columns = Arrays.stream(RegisterColumn.values())
                .filter(column -> column != RegisterColumn.ROLES)
                .filter(column -> withNeeds || column != RegisterColumn.SPECIAL_NEED)
                .toList();
        XlsxExport file = new XlsxExport(
                "Люди",
                columns.stream().map(RegisterColumn::title).toList(),
                columns.stream().mapToInt(RegisterColumn::width).toArray());
        file.next("Как заполнить", List.of("Столбец", "Что писать"), 34, 110);
        columns.forEach(column -> file.row(column.title(), help(column)));
        return file;
    }

    private static String help(RegisterColumn column) {
        return switch (column) {
            case ORGANIZATION ->
                "Краткое название, как в списке организаций. Куратор своей организации может оставить пустым.";
            case LAST_NAME, FIRST_NAME -> "Обязательно, полностью.";
            case MIDDLE_NAME -> "Если есть, полностью.";
            case BIRTH_DATE -> "Обязательно: 15.09.2012.";
            case KIND ->
                "Обязательно: "
                        + String.join(
                                ", ",
                                Arrays.stream(PersonKind.values())
                                        .map(PersonKind::title)
                                        .toList())
                        + ".";
            case CLASS_NAME -> "Обучающимся: 7 А.";
            case POSITION -> "Работающим: учитель физики.";
            case PARTNER -> "Обязательно работникам предприятий-партнёров: название предприятия.";
            case SUBJECT -> "Педагогам: физика.";
            case EXPERIENCE_SINCE ->
                "Работающим: день начала работы, 01.09.2015. Если он известен, стаж можно не писать.";
            case EXPERIENCE_YEARS -> "Работающим: полных лет, 12.";
            case EXPERIENCE_ON -> "На какой день посчитан стаж: 01.09.2026. Если пусто, считается на сегодня.";
            case SPECIAL_NEED ->
                "Обучающимся, только с согласием: "
                        + String.join(
                                ", ",
                                Arrays.stream(SpecialNeed.values())
                                        .map(SpecialNeed::title)
                                        .toList())
                        + ".";
            case PHONE -> "+7 914 123-45-67.";
            case EMAIL -> "petrova@example.ru.";
            case REPRESENTATIVE ->
                "Несовершеннолетним с согласием обязательно: фамилия, имя, отчество того, кто его подписал.";
            case REPRESENTATIVE_CONTACT -> "Телефон или адрес электронной почты.";
            case CONSENT_ON ->
                "День, когда подписано согласие на участие и обработку данных: 01.09.2026. Без согласия человек"
                        + " войдёт в реестр, но не в программу; работника предприятия-партнёра без согласия не внести.";
            case ROLES -> "";
        };
    }

    /** The rows with faults as they are in the file, each with what to correct; the corrected file can be uploaded itself. */
    public static TableExport faults(PersonFile file, ImportPlan plan) {
        TableRow head = plan.columns().head();
        int width = file.chosen().width();
        List<String> headings = new ArrayList<>();
        headings.add(TO_CORRECT);
        for (int i = 0; i < width; i++) {
            headings.add(head.cell(i));
        }
        XlsxExport sheet = new XlsxExport("Исправить", headings, widths(width + 1));
        Map<Integer, String> faults = PersonImport.faults(plan);
        for (TableRow row : file.chosen().rows()) {
            if (faults.containsKey(row.number())) {
                List<Object> cells = new ArrayList<>();
                cells.add(faults.get(row.number()));
                for (int i = 0; i < width; i++) {
                    cells.add(row.cell(i).isEmpty() ? null : row.cell(i));
                }
                sheet.row(cells.toArray());
            }
        }
        return sheet;
    }

    private static int[] widths(int columns) {
        int[] widths = new int[columns];
        Arrays.fill(widths, 20);
        widths[0] = WIDE;
        return widths;
    }
}
