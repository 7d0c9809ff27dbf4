package org.nastavnik.monitoring.region.statistics;

import java.util.List;
import java.util.regex.Pattern;
import org.nastavnik.monitoring.region.figures.ComparableFigure;
import org.nastavnik.shared.Refusal;

/**
 * What stands in a cell of a form.
 *
 * @param id null: not stored yet
 * @param sheet the form's section
 * @param rowLabel null or blank: none; else it stands at the beginning of the row, and a column's above the column
 * @param code of the comparable indicator
 */
public record FormCell(
        Long id,
        String form,
        String sheet,
        CellAddress address,
        String rowLabel,
        String columnLabel,
        String code,
        FigurePart part) {

    /** The sheet of the file that says what the values are made of. */
    static final String NOTES = "Сведения";

    static final String UNKNOWN = "показателя нет в перечне этого полугодия";

    private static final int LONGEST_FORM = 100;
    private static final int LONGEST_SHEET = 31;
    private static final int LONGEST_LABEL = 300;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\]|^'|'$");

    public FormCell {
        form = form == null ? "" : form.strip();
        if (form.isEmpty() || form.length() > LONGEST_FORM) {
            throw new Refusal("form", "Укажите форму, не длиннее 100 знаков, например «1-наставничество».");
        }
        sheet = sheet == null ? "" : sheet.strip();
        if (sheet.isEmpty()
                || sheet.length() > LONGEST_SHEET
                || FORBIDDEN.matcher(sheet).find()) {
            throw new Refusal(
                    "sheet",
                    "Укажите раздел — имя листа файла: до 31 знака, без знаков [ ] : * ? / \\ и апострофов по краям.");
        }
        if (sheet.equalsIgnoreCase(NOTES)) {
            throw new Refusal("sheet", "Лист «" + NOTES + "» система заполняет сама: назовите раздел иначе.");
        }
        if (address == null) {
            throw new Refusal("cell", "Укажите ячейку, например C12.");
        }
        rowLabel = label("rowLabel", rowLabel);
        columnLabel = label("columnLabel", columnLabel);
        code = code == null ? "" : code.strip();
        if (code.isEmpty()) {
            throw new Refusal("code", "Выберите сопоставимый показатель из списка.");
        }
        if (part == null) {
            throw new Refusal("part", "Выберите, что ставить в ячейку: числитель, знаменатель или значение.");
        }
    }

    private static String label(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.strip().length() > LONGEST_LABEL) {
            throw new Refusal(field, "Сократите подпись до 300 знаков.");
        }
        return typed.strip();
    }

    /** Whose part stands here; null where the half-year has no such indicator. */
    ComparableFigure figure(List<ComparableFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    FormCell withoutId() {
        return new FormCell(null, form, sheet, address, rowLabel, columnLabel, code, part);
    }

    boolean sameSheet(FormCell other) {
        return form.equalsIgnoreCase(other.form) && sheet.equalsIgnoreCase(other.sheet);
    }

    /** «лист «Раздел 1», ячейка C12». */
    public String place() {
        return "лист «" + sheet + "», ячейка " + address.write();
    }

    /** Where the row's label stands. */
    CellAddress rowLabelAt() {
        return new CellAddress(address.row(), 1);
    }

    /** Where the column's label stands. */
    CellAddress columnLabelAt() {
        return new CellAddress(1, address.column());
    }
}
