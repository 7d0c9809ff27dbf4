package org.nastavnik.cockpit.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Viewer;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.SearchName;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases and papers by words in any of their Russian forms, and people by the beginnings of their names; a name in
 * another case («Иванову») is found where nobody has it as it was typed. At most four statements.
 */
@Service
@Transactional(readOnly = true)
public class Search {

    private static final int SHOWN = 15;
    private static final String LOGGED = "Поиск";

    private static final List<String> PERSONAL = Arrays.stream(DocumentKind.values())
            .filter(DocumentKind::personal)
            .map(Enum::name)
            .toList();

    /** The newest papers that this person may see; of more than a page nobody asks which fits best. */
    private static final String NEWEST = " and (%1$s) order by d.id desc limit 500)";

    /** By the index of words: all in the paper, some there and the others in its organisation's name, or all in the name. */
    private static final String PAPERS =
            "(select d.id from document d where document_words(d.title, d.number) @@ mentorbank_asked(:typed)" + NEWEST
                    + " union (select d.id from document d join organization o on o.id = d.organization_id"
                    + " where document_words(d.title, d.number) @@ search_any(:typed) and o.words @@ search_any(:typed)"
                    + " and document_words(d.title, d.number) || o.words @@ mentorbank_asked(:typed)" + NEWEST
                    + " union (select d.id from organization o join document d on d.organization_id = o.id"
                    + " where o.words @@ mentorbank_asked(:typed)" + NEWEST;

    private final JdbcClient jdbc;
    private final AccessLog log;

    Search(JdbcClient jdbc, AccessLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    public Found find(Viewer viewer, String typed) {
        SearchScope scope = new SearchScope(viewer);
        List<Found.Hit> cases = cases(scope, typed);
        List<Found.Hit> papers = papers(scope, typed);
        List<Found.Hit> people = scope.findsPeople() ? people(scope, typed) : List.of();
        List<Found.Hit> shown = cut(people);
        log.read(shown.stream().map(Found.Hit::id).toList(), LOGGED);
        return new Found(
                cut(cases), cases.size() > SHOWN, cut(papers), papers.size() > SHOWN, shown, people.size() > SHOWN);
    }

    private static List<Found.Hit> cut(List<Found.Hit> hits) {
        return hits.subList(0, Math.min(SHOWN, hits.size()));
    }

    private List<Found.Hit> cases(SearchScope scope, String typed) {
        return jdbc.sql("""
                        select p.id, p.title, p.stage, p.starts_on, p.ends_on, o.short_name
                        from programme p join organization o on o.id = p.organization_id, mentorbank_asked(:typed) asked
                        where (:everything or p.municipality_id in (:overseen) or p.organization_id in (:led))
                          and setweight(p.words, 'A') || o.words @@ asked
                        order by p.ended_at is not null, ts_rank(setweight(p.words, 'A') || o.words, asked) desc, p.id desc
                        limit :limit""")
                .params(scope.parameters())
                .param("typed", typed)
                .param("limit", SHOWN + 1)
                .query((row, number) -> new Found.Hit(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("short_name") + " · "
                                + Stage.valueOf(row.getString("stage")).title() + " · "
                                + RussianDates.inTable(row.getDate("starts_on").toLocalDate()) + " — "
                                + RussianDates.inTable(row.getDate("ends_on").toLocalDate()),
                        "/programmes/" + row.getLong("id")))
                .list();
    }

    private List<Found.Hit> papers(SearchScope scope, String typed) {
        String both = "setweight(document_words(d.title, d.number), 'A') || coalesce(o.words, '')";
        return jdbc.sql("select d.id, d.title, d.number, d.dated, d.region_id, o.short_name from ("
                        + PAPERS.formatted(scope.papers())
                        + ") f join document d on d.id = f.id left join organization o on o.id = d.organization_id,"
                        + " mentorbank_asked(:typed) asked where " + both + " @@ asked order by ts_rank(" + both
                        + ", asked) desc, d.id desc limit :limit")
                .params(scope.parameters())
                .param("personal", PERSONAL)
                .param("typed", typed)
                .param("limit", SHOWN + 1)
                .query((row, number) -> new Found.Hit(
                        row.getLong("id"),
                        row.getString("title"),
                        (row.getString("number") == null
                                        ? ""
                                        : "№ " + row.getString("number") + " от "
                                                + RussianDates.inTable(
                                                        row.getDate("dated").toLocalDate()) + " · ")
                                + (row.getString("short_name") != null
                                        ? row.getString("short_name")
                                        : row.getObject("region_id") == null ? "муниципалитет" : "регион"),
                        "/documents/" + row.getLong("id")))
                .list();
    }

    private List<Found.Hit> people(SearchScope scope, String typed) {
        List<String> words = SearchScope.words(SearchName.of(typed));
        if (words.isEmpty()) {
            return List.of();
        }
        List<Found.Hit> exact = people(scope, words, List.of());
        if (!exact.isEmpty()) {
            return exact;
        }
        List<String> stems = jdbc.sql("select coalesce((ts_lexize('russian_stem', w.word))[1], w.word)"
                        + " from unnest(cast(:words as text[])) with ordinality w(word, place) order by w.place")
                .param("words", words.toArray(String[]::new))
                .query(String.class)
                .list();
        return people(scope, words, stems);
    }

    /** Each word begins a part of the name, or its stem does. */
    private List<Found.Hit> people(SearchScope scope, List<String> words, List<String> stems) {
        String asked = java.util.stream.IntStream.range(0, words.size())
                .mapToObj(place -> stems.isEmpty()
                        ? prefix(words.get(place))
                        : "(" + prefix(words.get(place)) + " | " + prefix(stems.get(place)) + ")")
                .collect(Collectors.joining(" & "));
        Map<String, Object> parameters = scope.people();
        return jdbc.sql("""
                        select p.id, p.last_name, p.first_name, p.middle_name, p.kind, p.class_name, p.position,
                               p.organization_id, o.short_name
                        from participant_person p join organization o on o.id = p.organization_id
                        where p.merged_into_id is null
                          and (p.organization_id in (:led) or p.municipality_id in (:operated)
                               or p.municipality_id in (:served) and p.kind in ('TEACHER', 'HEAD', 'PARTNER_EMPLOYEE'))
                          and to_tsvector('simple', p.search_name) @@ to_tsquery('simple', :asked)
                        order by p.last_name, p.first_name, p.middle_name, p.id limit :limit""")
                .params(parameters)
                .param("asked", asked)
                .param("limit", SHOWN + 1)
                .query((row, number) -> person(
                        scope,
                        row.getLong("id"),
                        new PersonName(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        PersonKind.valueOf(row.getString("kind")),
                        row.getString("class_name") == null ? row.getString("position") : row.getString("class_name"),
                        row.getLong("organization_id"),
                        row.getString("short_name")))
                .list();
    }

    private static Found.Hit person(
            SearchScope scope,
            long id,
            PersonName name,
            PersonKind kind,
            String place,
            long organizationId,
            String organization) {
        return new Found.Hit(
                id,
                name.full(),
                organization + " · " + kind.title() + (place == null ? "" : ", " + place),
                scope.leads(organizationId) ? "/persons/" + id : null);
    }

    private static String prefix(String word) {
        return "'" + word + "':*";
    }
}
