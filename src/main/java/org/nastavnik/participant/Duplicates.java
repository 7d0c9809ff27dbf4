package org.nastavnik.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the municipality may be the person that is being entered: born on the same day and of a name that sounds alike, or
 * in the own organisation of a name that begins alike. One look into the index of birth dates, never through the register.
 */
@Service
@Transactional(readOnly = true)
public class Duplicates {

    private static final int MOST = 10;
    private static final int BEGINNING = 3;

    static final String SQL = """
            select p.id, p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as name,
                   coalesce(p.class_name, p.position) as place, p.organization_id, o.short_name as organization,
                   p.organization_id = :organization as own, p.match_key = :match as same
            from participant_person p
                     join organization o on o.id = p.organization_id
            where p.birth_date = :born
              and p.match_key like :surname
              and p.merged_into_id is null
              and o.municipality_id = (select x.municipality_id from organization x where x.id = :organization)
              and (p.match_key = :match or p.organization_id = :organization and p.match_key like :both)
              and p.id <> :except
            order by same desc, own desc, p.id
            limit :most""";

    private static final String MANY = """
            select a.key, s.*
            from unnest(:keys, :places, cast(:born as date[]), :matches, :surnames, :both)
                     as a (key, place, born, match, surname, both_words)
                     join organization x on x.id = a.place
                     cross join lateral (
                select p.id, p.last_name || ' ' || p.first_name || coalesce(' ' || p.middle_name, '') as name,
                       coalesce(p.class_name, p.position) as place, p.organization_id, o.short_name as organization,
                       p.organization_id = a.place as own, p.match_key = a.match as same
                from participant_person p
                         join organization o on o.id = p.organization_id
                where p.birth_date = a.born
                  and p.match_key like a.surname
                  and p.merged_into_id is null
                  and o.municipality_id = x.municipality_id
                  and (p.match_key = a.match or p.organization_id = a.place and p.match_key like a.both_words)
                order by same desc, own desc, p.id
                limit :most) s
            order by a.key""";

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param except the person's own id where somebody is changed, 0 for a new one */
    public List<SimilarPerson> of(long organizationId, PersonName name, LocalDate born, long except) {
        return of(organizationId, name, born, except, false);
    }

    /** Who in the municipality may be the same as this person, for the operator, who knows them all by name. */
    public List<SimilarPerson> inMunicipality(Person person) {
        return of(person.organizationId(), person.name(), person.birthDate(), person.id(), true);
    }

    private List<SimilarPerson> of(long organizationId, PersonName name, LocalDate born, long except, boolean toldAll) {
        if (name.lastName() == null || name.firstName() == null || born == null) {
            return List.of();
        }
        String match = SearchName.match(name);
        return jdbc.sql(SQL)
                .param("organization", organizationId)
                .param("match", match)
                .param("born", born)
                .param("surname", begin(match.split(" ", -1)[0]) + "%")
                .param("both", both(match))
                .param("except", except)
                .param("most", MOST)
                .query((row, n) -> similar(row, toldAll))
                .list();
    }

    private static SimilarPerson similar(ResultSet row, boolean toldAll) throws SQLException {
        boolean own = row.getBoolean("own");
        boolean told = own || toldAll;
        return new SimilarPerson(
                told ? row.getLong("id") : null,
                told ? row.getString("name") : null,
                told ? row.getString("place") : null,
                row.getLong("organization_id"),
                row.getString("organization"),
                own,
                row.getBoolean("same"));
    }

    /**
     * Somebody who is entered with many others.
     *
     * @param key the row's number in the file
     */
    @PersonalData
    public record Asked(int key, long organizationId, PersonName name, LocalDate born) {

        /** Keeps a careless log line from printing a person. */
        @Override
        public String toString() {
            return "Asked[" + key + "]";
        }
    }

    /**
     * The same question for many at once, in one statement; only those who have somebody alike are in the answer.
     *
     * @param toldAll the one who asks knows the persons of all organisations of the municipality
     */
    public Map<Integer, List<SimilarPerson>> of(List<Asked> asked, boolean toldAll) {
        Map<Integer, List<SimilarPerson>> found = new HashMap<>();
        if (asked.isEmpty()) {
            return found;
        }
        List<String> matches =
                asked.stream().map(a -> SearchName.match(a.name())).toList();
        jdbc.sql(MANY)
                .param("keys", asked.stream().map(Asked::key).toArray(Integer[]::new))
                .param("places", asked.stream().map(Asked::organizationId).toArray(Long[]::new))
                .param("born", asked.stream().map(a -> a.born().toString()).toArray(String[]::new))
                .param("matches", matches.toArray(String[]::new))
                .param(
                        "surnames",
                        matches.stream()
                                .map(m -> begin(m.split(" ", -1)[0]) + "%")
                                .toArray(String[]::new))
                .param("both", matches.stream().map(Duplicates::both).toArray(String[]::new))
                .param("most", MOST)
                .query((ResultSet row) -> {
                    found.computeIfAbsent(row.getInt("key"), key -> new ArrayList<>())
                            .add(similar(row, toldAll));
                });
        return found;
    }

    private static String both(String match) {
        String[] words = match.split(" ", -1);
        return begin(words[0]) + "% " + begin(words[words.length - 1]) + "%";
    }

    /** Ids of those in other organisations of the municipality who are born that day and of the same name. */
    List<Long> elsewhere(long organizationId, PersonName name, LocalDate born) {
        return jdbc.sql("""
                        select p.id from participant_person p join organization o on o.id = p.organization_id
                        where p.birth_date = :born and p.match_key = :match and p.merged_into_id is null
                          and p.organization_id <> :organization
                          and o.municipality_id = (select x.municipality_id from organization x where x.id = :organization)
                        order by p.id limit :most""")
                .param("born", born)
                .param("match", SearchName.match(name))
                .param("organization", organizationId)
                .param("most", MOST)
                .query(Long.class)
                .list();
    }

    private static String begin(String word) {
        return word.substring(0, Math.min(BEGINNING, word.length()));
    }
}
