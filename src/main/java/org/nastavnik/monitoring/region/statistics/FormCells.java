package org.nastavnik.monitoring.region.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.region.mapping.ComparableIndicator;
import org.nastavnik.monitoring.region.mapping.Mappings;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands in which cell of a region's forms. */
@Service
@Transactional
public class FormCells {

    static final int MOST = 2000;

    private final Mappings mappings;
    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    FormCells(Mappings mappings, JdbcClient jdbc, AuditTrail auditTrail, CurrentActor actor, Clock clock) {
        this.mappings = mappings;
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** By form, section, row and column. */
    @Transactional(readOnly = true)
    public List<FormCell> of(long regionId) {
        return jdbc.sql("""
                        select * from monitoring_form_cell where region_id = :region
                        order by lower(form), lower(sheet), cell_row, cell_column""").param("region", regionId).query(FormCells::cell).list();
    }

    @Transactional(readOnly = true)
    public FormCell get(long regionId, long id) {
        return of(regionId).stream()
                .filter(cell -> cell.id() == id)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    private static FormCell cell(ResultSet row, int number) throws SQLException {
        return new FormCell(
                row.getLong("id"),
                row.getString("form"),
                row.getString("sheet"),
                new CellAddress(row.getInt("cell_row"), row.getInt("cell_column")),
                row.getString("row_label"),
                row.getString("column_label"),
                row.getString("code"),
                FigurePart.valueOf(row.getString("part")));
    }

    /** A new one, or in place of the one with its id. */
    public void put(long regionId, FormCell cell) {
        lock(regionId);
        List<FormCell> known = of(regionId);
        if (cell.id() != null && known.stream().noneMatch(one -> one.id().equals(cell.id()))) {
            throw new Refusal("Этой записи уже нет: обновите страницу.");
        }
        requireKnown(regionId, cell);
        FormLayout.conflict(cell, known).ifPresent(refusal -> {
            throw refusal;
        });
        if (known.size() >= MOST) {
            throw new Refusal("Записей уже " + MOST + ": уберите лишние формы.");
        }
        if (cell.id() != null) {
            remove(regionId, cell.id());
        }
        insert(regionId, cell);
        auditTrail.record("region:" + regionId, "monitoring.form-changed", cell.code());
    }

    public void drop(long regionId, long id) {
        lock(regionId);
        if (remove(regionId, id) == 0) {
            throw new Refusal("Этой записи уже нет: обновите страницу.");
        }
        auditTrail.record("region:" + regionId, "monitoring.form-changed", null);
    }

    /**
     * Takes over a file: the forms that it names are afterwards as it says, other forms stay.
     *
     * @throws Refusal where it has problems; then nothing changes
     */
    public int takeOver(long regionId, FormTable file) {
        lock(regionId);
        if (!file.problems().isEmpty()) {
            throw new Refusal(
                    "Записи не загружены, потому что в файле есть ошибки: исправьте их и загрузите файл снова.");
        }
        Set<String> forms = file.cells().stream()
                .map(cell -> cell.form().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<FormCell> kept = new ArrayList<>(of(regionId));
        kept.removeIf(cell -> forms.contains(cell.form().toLowerCase(Locale.ROOT)));
        if (kept.size() + file.cells().size() > MOST) {
            throw new Refusal(
                    "file", "В формах региона стало бы больше " + MOST + " записей: разделите их или уберите лишние.");
        }
        jdbc.sql("delete from monitoring_form_cell where region_id = :region and lower(form) = any(:forms)")
                .param("region", regionId)
                .param("forms", forms.toArray(String[]::new), Types.ARRAY)
                .update();
        file.cells().forEach(cell -> insert(regionId, cell));
        auditTrail.record(
                "region:" + regionId,
                "monitoring.form-changed",
                Integer.toString(file.cells().size()));
        return file.cells().size();
    }

    private void requireKnown(long regionId, FormCell cell) {
        if (codes(regionId).stream().noneMatch(code -> code.equals(cell.code()))) {
            throw new Refusal(
                    "code", "Сопоставимого показателя " + cell.code() + " нет в перечне: выберите из списка.");
        }
    }

    /** Codes of the newest version: what a form may name. */
    @Transactional(readOnly = true)
    public List<String> codes(long regionId) {
        return mappings.indicators(mappings.newest(regionId).id()).stream()
                .map(ComparableIndicator::code)
                .toList();
    }

    private void lock(long regionId) {
        jdbc.sql("select id from organization_region where id = :id for update")
                .param("id", regionId)
                .query(Long.class)
                .single();
    }

    private int remove(long regionId, long id) {
        return jdbc.sql("delete from monitoring_form_cell where region_id = :region and id = :id")
                .param("region", regionId)
                .param("id", id)
                .update();
    }

    private void insert(long regionId, FormCell cell) {
        jdbc.sql("""
                        insert into monitoring_form_cell (region_id, form, sheet, cell_row, cell_column, row_label, column_label,
                            code, part, changed_by, changed_at)
                        values (:region, :form, :sheet, :row, :column, :rowLabel, :columnLabel, :code, :part, :by, :now)""")
                .param("region", regionId)
                .param("form", cell.form())
                .param("sheet", cell.sheet())
                .param("row", cell.address().row())
                .param("column", cell.address().column())
                .param("rowLabel", cell.rowLabel(), Types.VARCHAR)
                .param("columnLabel", cell.columnLabel(), Types.VARCHAR)
                .param("code", cell.code())
                .param("part", cell.part().name())
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
