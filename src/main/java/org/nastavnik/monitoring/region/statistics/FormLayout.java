package org.nastavnik.monitoring.region.statistics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nastavnik.shared.Refusal;

/** Whether the cells of a form get along with each other. */
final class FormLayout {

    private FormLayout() {}

    /** Why the cell cannot stand beside the others; empty where it can. Itself, by its id, is no other. */
    static Optional<Refusal> conflict(FormCell cell, List<FormCell> others) {
        if (cell.rowLabel() != null && cell.address().column() == 1) {
            return refusal(
                    "rowLabel",
                    "Подпись строки ставится в столбец A, а там стоит само значение: уберите подпись или выберите столбец B или дальше.");
        }
        if (cell.columnLabel() != null && cell.address().row() == 1) {
            return refusal(
                    "columnLabel",
                    "Подпись столбца ставится в первую строку, а там стоит само значение: уберите подпись или выберите строку 2 или дальше.");
        }
        for (FormCell other : others) {
            if (cell.sameSheet(other) && (cell.id() == null || !cell.id().equals(other.id()))) {
                Optional<Refusal> conflict = beside(cell, other);
                if (conflict.isPresent()) {
                    return conflict;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> beside(FormCell cell, FormCell other) {
        String taken = other.code() + ", " + other.part().title();
        if (cell.address().equals(other.address())) {
            return refusal(
                    "cell",
                    "Ячейка " + cell.address().write() + " листа «" + cell.sheet() + "» уже занята (" + taken
                            + "): выберите другую или измените ту запись.");
        }
        if (other.rowLabel() != null && other.rowLabelAt().equals(cell.address())
                || other.columnLabel() != null && other.columnLabelAt().equals(cell.address())) {
            return refusal(
                    "cell",
                    "В ячейке " + cell.address().write() + " стоит подпись записи "
                            + other.address().write() + ": выберите другую ячейку или уберите ту подпись.");
        }
        if (cell.rowLabel() != null && cell.rowLabelAt().equals(other.address())
                || cell.columnLabel() != null && cell.columnLabelAt().equals(other.address())) {
            return refusal(
                    "cell",
                    "Подпись встала бы в ячейку " + other.address().write() + ", а она занята (" + taken
                            + "): уберите подпись или перенесите значение.");
        }
        if (cell.address().row() == other.address().row() && differ(cell.rowLabel(), other.rowLabel())) {
            return refusal(
                    "rowLabel",
                    "У строки " + cell.address().row() + " уже есть подпись «" + other.rowLabel()
                            + "»: укажите ту же или оставьте поле пустым.");
        }
        if (cell.address().column() == other.address().column() && differ(cell.columnLabel(), other.columnLabel())) {
            return refusal(
                    "columnLabel",
                    "У столбца ячейки " + cell.address().write() + " уже есть подпись «" + other.columnLabel()
                            + "»: укажите ту же или оставьте поле пустым.");
        }
        return Optional.empty();
    }

    private static boolean differ(String label, String other) {
        return label != null && other != null && !Objects.equals(label, other);
    }

    private static Optional<Refusal> refusal(String field, String sentence) {
        return Optional.of(new Refusal(field, sentence));
    }
}
