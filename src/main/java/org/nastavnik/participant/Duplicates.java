package org.nastavnik.participant;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.organization.PersonName;
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

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param except the person's own id where somebody is changed, 0 for a new one */
    public List<SimilarPerson> of(long organizationId, PersonName name, LocalDate born, long except) {
        if (name.lastName() == null || name.firstName() == null || born == null) {
            return List.of();
        }
        String match = SearchName.match(name);
        String[] words = match.split(" ", -1);
        String surname = begin(words[0]);
        return jdbc.sql(SQL)
                .param("organization", organizationId)
                .param("match", match)
                .param("born", born)
                .param("surname", surname + "%")
                .param("both", surname + "% " + begin(words[words.length - 1]) + "%")
                .param("except", except)
                .param("most", MOST)
                .query((row, n) -> {
                    boolean own = row.getBoolean("own");
                    return new SimilarPerson(
                            own ? row.getLong("id") : null,
                            own ? row.getString("name") : null,
                            own ? row.getString("place") : null,
                            row.getLong("organization_id"),
                            row.getString("organization"),
                            own,
                            row.getBoolean("same"));
                })
                .list();
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
