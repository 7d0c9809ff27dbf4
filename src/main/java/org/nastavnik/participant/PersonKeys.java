package org.nastavnik.participant;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.shared.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds many persons of registers by what no two of them have in common, in one statement. */
@Component
@Transactional(readOnly = true)
public class PersonKeys {

    private final JdbcClient jdbc;

    PersonKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Organisation, name as {@link SearchName#of} spells it and birth date.
     *
     * @param key the row's number in the file
     */
    @PersonalData
    public record Key(int key, long organizationId, String searchName, LocalDate born) {

        @Override
        public String toString() {
            return "Key[" + key + "]";
        }
    }

    /** Ids of the persons who are there, by the keys' numbers. */
    public Map<Integer, Long> find(List<Key> keys) {
        Map<Integer, Long> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select a.key, p.id
                        from unnest(:keys, :places, :names, cast(:born as date[])) as a (key, place, name, born)
                                 join participant_person p on p.organization_id = a.place and p.search_name = a.name
                                      and p.birth_date = a.born and p.merged_into_id is null""")
                .param("keys", keys.stream().map(Key::key).toArray(Integer[]::new))
                .param("places", keys.stream().map(Key::organizationId).toArray(Long[]::new))
                .param("names", keys.stream().map(Key::searchName).toArray(String[]::new))
                .param("born", keys.stream().map(k -> k.born().toString()).toArray(String[]::new))
                .query((ResultSet row) -> {
                    found.put(row.getInt("key"), row.getLong("id"));
                });
        return found;
    }
}
