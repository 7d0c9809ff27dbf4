package org.nastavnik.cockpit.debt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.Stage;

/** What the debt map by stages of the programme shows. */
public record DebtFilter(Long municipality, String q, Stage stage, Show show, Integer page) implements DebtScope {

    /** Which rows. */
    public enum Show {
        ALL("все организации"),
        LATE("только опаздывающие"),
        NONE("без программы");

        private final String title;

        Show(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static final String WHERE = PLACES + """
             and (:q = '' or o.short_name ilike :like or p.title ilike :like)
             and (:stage = '' or p.stage = :stage)
            """;

    public DebtFilter {
        q = q == null ? "" : q.strip();
        show = Objects.requireNonNullElse(show, Show.ALL);
        page = page == null ? 0 : Math.max(page, 0);
    }

    @Override
    public String joined() {
        return " left join programme p on p.id = t.programme_id";
    }

    @Override
    public String where() {
        return WHERE;
    }

    @Override
    public Map<String, Object> parameters(Viewer viewer) {
        Map<String, Object> parameters = placeParameters(viewer);
        parameters.put("stage", stage == null ? "" : stage.name());
        return parameters;
    }

    @Override
    public Map<String, Object> chosen() {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("stage", stage);
        set.put("show", show == Show.ALL ? null : show);
        return set;
    }
}
