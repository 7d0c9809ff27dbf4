package org.nastavnik.monitoring.region.web;

import org.nastavnik.monitoring.region.statistics.CellAddress;
import org.nastavnik.monitoring.region.statistics.FigurePart;
import org.nastavnik.monitoring.region.statistics.FormCell;

/** A cell of a form as it is typed. */
record CellInput(
        Long id,
        String form,
        String sheet,
        String cell,
        String rowLabel,
        String columnLabel,
        String code,
        FigurePart part) {

    static CellInput of(FormCell known) {
        return new CellInput(
                known.id(),
                known.form(),
                known.sheet(),
                known.address().write(),
                known.rowLabel(),
                known.columnLabel(),
                known.code(),
                known.part());
    }

    static CellInput empty() {
        return new CellInput(null, "", "", "", "", "", "", FigurePart.NUMERATOR);
    }

    /** The record that is likely typed after it: of the same form and section. */
    CellInput next() {
        return new CellInput(null, form, sheet, "", "", "", "", part);
    }

    FormCell read() {
        return new FormCell(id, form, sheet, CellAddress.parse(cell), rowLabel, columnLabel, code, part);
    }
}
