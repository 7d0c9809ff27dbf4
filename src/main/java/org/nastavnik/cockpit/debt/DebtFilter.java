package org.nastavnik.cockpit.debt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.Stage;
import org.springframework.web.util.UriComponentsBuilder;

/** What the debt map shows; stands in the page's address, so that it can be kept and sent. */
public record DebtFilter(Long municipality, String q, Stage stage, Show show, Integer page) {

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

    static final String WHERE = """
             o.closed_at is null
             and (:everything or o.municipality_id in (:municipalities))
             and (:municipality = 0 or o.municipality_id = :municipality)
             and (:q = '' or o.short_name ilike :like or p.title ilike :like)
             and (:stage = '' or p.stage = :stage)
            """;

    public DebtFilter {
        q = q == null ? "" : q.strip();
        show = Objects.requireNonNullElse(show, Show.ALL);
        page = page == null ? 0 : Math.max(page, 0);
    }

    /** What {@link #WHERE} asks for; only the municipalities that the person oversees. */
    Map<String, Object> parameters(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("everything", viewer.isAdministrator());
        // SQL knows no empty list; no row has the id 0
        parameters.put("municipalities", viewer.overseen().isEmpty() ? Set.of(0L) : viewer.overseen());
        parameters.put("municipality", municipality == null ? 0L : municipality);
        parameters.put("q", q);
        parameters.put("like", "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        parameters.put("stage", stage == null ? "" : stage.name());
        return parameters;
    }

    /** Address of a page with the same filter, such as {@code /debts.xlsx?stage=WORK}. */
    public String of(String path) {
        return of(path, 0);
    }

    public String of(String path, int number) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("municipality", municipality);
        set.put("q", q.isEmpty() ? null : q);
        set.put("stage", stage);
        set.put("show", show == Show.ALL ? null : show);
        set.put("page", number == 0 ? null : number);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> present = set.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        present.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(present).toUriString();
    }
}
