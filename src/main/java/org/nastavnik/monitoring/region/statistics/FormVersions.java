package org.nastavnik.monitoring.region.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.nastavnik.monitoring.region.mapping.Change;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the versions of a region's forms: whole ones, a statement for each table. */
@Service
@Transactional(readOnly = true)
public class FormVersions {

    private static final String OF_REGION = "select * from monitoring_form_version where region_id = :region ";

    private final JdbcClient jdbc;

    FormVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<FormVersion> all(long regionId) {
        return jdbc.sql(OF_REGION + "order by version desc")
                .param("region", regionId)
                .query(FormVersions::version)
                .list();
    }

    public Optional<FormVersion> newest(long regionId) {
        return jdbc.sql(OF_REGION + "order by version desc limit 1")
                .param("region", regionId)
                .query(FormVersions::version)
                .optional();
    }

    /** A version of this region; any other is not found. */
    public FormVersion get(long regionId, long versionId) {
        return jdbc.sql(OF_REGION + "and id = :id")
                .param("region", regionId)
                .param("id", versionId)
                .query(FormVersions::version)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** The version that holds in the half-year; of half-years before the first one, the first. Empty where there is none at all. */
    public Optional<FormVersion> holding(long regionId, HalfYear period) {
        return jdbc.sql("""
                        select * from monitoring_form_version where region_id = :region
                        order by since > :day, case when since <= :day then since end desc, since, version desc limit 1""")
                .param("region", regionId)
                .param("day", period.firstDay())
                .query(FormVersions::version)
                .optional();
    }

    /** The form in the half-year, by the version that held then. */
    public StatisticsForm form(long regionId, String name, HalfYear period) {
        FormVersion version = holding(regionId, period).orElseThrow(FormVersions::nothing);
        List<FormCell> cells = cells(version).stream()
                .filter(cell -> cell.form().equalsIgnoreCase(name))
                .toList();
        if (cells.isEmpty()) {
            throw new Refusal("За " + period.title() + " действует " + version.title() + " записей, и формы «" + name
                    + "» в ней нет: выберите другое полугодие или другую форму.");
        }
        return new StatisticsForm(cells.get(0).form(), version, cells);
    }

    private static Refusal nothing() {
        return new Refusal("В этой форме нет ни одной записи: сначала укажите, что в какую ячейку ставить.");
    }

    /** By form, section, row and column. */
    public List<FormCell> cells(FormVersion version) {
        return jdbc.sql("""
                        select * from monitoring_form_cell where version_id = :version
                        order by lower(form), lower(sheet), cell_row, cell_column""")
                .param("version", version.id())
                .query(FormVersions::cell)
                .list();
    }

    /** Nobody else makes a version of this region until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long regionId) {
        jdbc.sql("select id from organization_region where id = :id for update")
                .param("id", regionId)
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public FormVersion write(Change change, String reason, List<FormCell> cells, String by, Instant now) {
        FormVersion made = jdbc.sql("""
                        insert into monitoring_form_version (region_id, version, since, reason, created_by, created_at)
                        values (:region, 1 + (select coalesce(max(version), 0) from monitoring_form_version where region_id = :region),
                                :since, :reason, :by, :now)
                        returning *""")
                .param("region", change.regionId())
                .param("since", change.since().firstDay())
                .param("reason", reason)
                .param("by", by)
                .param("now", SqlTime.of(now))
                .query(FormVersions::version)
                .single();
        jdbc.sql("""
                        insert into monitoring_form_cell (version_id, form, sheet, cell_row, cell_column, row_label, column_label,
                            code, part)
                        select :version, t.* from unnest(:forms, :sheets, :rows, :columns, :rowLabels, :columnLabels,
                            :codes, :parts) as t""")
                .param("version", made.id())
                .param("forms", texts(cells, FormCell::form), Types.ARRAY)
                .param("sheets", texts(cells, FormCell::sheet), Types.ARRAY)
                .param("rows", numbers(cells, CellAddress::row), Types.ARRAY)
                .param("columns", numbers(cells, CellAddress::column), Types.ARRAY)
                .param("rowLabels", texts(cells, FormCell::rowLabel), Types.ARRAY)
                .param("columnLabels", texts(cells, FormCell::columnLabel), Types.ARRAY)
                .param("codes", texts(cells, FormCell::code), Types.ARRAY)
                .param("parts", texts(cells, cell -> cell.part().name()), Types.ARRAY)
                .update();
        return made;
    }

    private static String[] texts(List<FormCell> cells, Function<FormCell, String> text) {
        return cells.stream().map(text).toArray(String[]::new);
    }

    private static Integer[] numbers(List<FormCell> cells, Function<CellAddress, Integer> number) {
        return cells.stream().map(FormCell::address).map(number).toArray(Integer[]::new);
    }

    private static FormVersion version(ResultSet row, int number) throws SQLException {
        return new FormVersion(
                row.getLong("id"),
                row.getLong("region_id"),
                row.getInt("version"),
                HalfYear.of(row.getObject("since", LocalDate.class)),
                row.getString("reason"),
                row.getString("created_by"),
                SqlTime.read(row, "created_at"));
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
}
