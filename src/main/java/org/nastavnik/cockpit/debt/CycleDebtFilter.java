package org.nastavnik.cockpit.debt;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;

/**
 * What the debt map by steps of the monitoring shows.
 *
 * @param period code of the half-year
 */
public record CycleDebtFilter(Long municipality, String q, String period, CycleStep step, Show show, Integer page)
        implements DebtScope {

    /** Which rows. */
    public enum Show {
        ALL("все организации"),
        LATE("только опаздывающие"),
        NONE("без отчёта");

        private final String title;

        Show(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * Where a report {@code r} stands. What came back is told from what is filled in for the first time: by the check or
     * by being reopened it got another number, and a head who does not sign leaves a remark.
     */
    static final String STEP = """
             case when r.state in ('SIGN', 'CHECK', 'ACCEPTED') then r.state
                  when r.state in ('PENDING', 'SUBMIT') and (r.round > 1 or r.remark is not null) then 'RETURNED'
                  when r.state in ('PENDING', 'SUBMIT') then 'SUBMIT' end""";

    static final String WHERE =
            PLACES + " and (:q = '' or o.short_name ilike :like) and (:step = '' or " + STEP + " = :step)";

    public CycleDebtFilter {
        q = q == null ? "" : q.strip();
        show = Objects.requireNonNullElse(show, Show.ALL);
        page = page == null ? 0 : Math.max(page, 0);
    }

    /** The half-year asked for; else the last one that has a monitoring, else the one that goes on. */
    public CycleDebtFilter on(List<HalfYear> known, LocalDate today) {
        HalfYear half;
        try {
            half = HalfYear.parse(period);
        } catch (Refusal unknown) {
            half = known.isEmpty() ? HalfYear.of(today) : known.get(0);
        }
        return new CycleDebtFilter(municipality, q, half.code(), step, show, page);
    }

    public HalfYear half() {
        return HalfYear.parse(period);
    }

    @Override
    public String joined() {
        return """
                 join monitoring_school_report r on r.organization_id = o.id
                      and t.business_key = 'M-' || r.municipality_id || '/school-report-' || r.id
                 join monitoring_cycle c on c.id = r.cycle_id and c.since = :since
                """;
    }

    @Override
    public String where() {
        return WHERE;
    }

    @Override
    public Map<String, Object> parameters(Viewer viewer) {
        Map<String, Object> parameters = placeParameters(viewer);
        parameters.put("since", half().firstDay());
        parameters.put("step", step == null ? "" : step.name());
        return parameters;
    }

    @Override
    public Map<String, Object> chosen() {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("period", period);
        set.put("step", step);
        set.put("show", show == Show.ALL ? null : show);
        return set;
    }
}
