package org.nastavnik.mentorbank.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.SupportTopic;
import org.nastavnik.mentorbank.SupportWork;
import org.nastavnik.organization.PersonName;
import org.nastavnik.programme.MentoringForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on the cards that were found, with sub-topics and free places, in one statement. */
@Component
class BankCards {

    private final JdbcClient jdbc;

    BankCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose card. */
    record Key(long number, long personId) {}

    /** In the order of the keys; contacts only as far as the consent for this audience names them. */
    List<BankCard> of(List<Key> keys, Audience audience, LocalDate day) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<Long, BankCard> found = new HashMap<>();
        jdbc.sql("""
                        select c.id, c.person_id, b.organization_id, p.last_name, p.first_name, p.middle_name, o.short_name,
                               c.workplace, c.position, c.subject, c.forms, c.category, c.technologies, c.network,
                               case when k.categories like '%LINKS%' then c.links end as links,
                               case when k.categories like '%PHONE%' then c.phone end as phone,
                               case when k.categories like '%EMAIL%' then c.email end as email,
                               greatest(0, coalesce(l.places - l.busy - l.lent, 0)) as free, t.topics, t.works, t.others
                        from mentorbank_card c
                        join mentorbank_bank_card b on b.person_id = c.person_id and b.state = 'PUBLISHED'
                        join participant_person p on p.id = c.person_id
                        join organization o on o.id = b.organization_id
                        join participant_consent k on k.person_id = c.person_id and k.purpose = :purpose
                             and k.given_by = 'SELF' and k.given_on <= :day and k.valid_until >= :day and k.ended_on is null
                        left join (select * from mentorbank_load x where x.person_id = any(:persons)) l
                             on l.person_id = c.person_id
                        left join lateral (select array_agg(t.topic order by t.position) as topics,
                                                  array_agg(t.work order by t.position) as works,
                                                  array_agg(t.other_work order by t.position) as others
                                           from mentorbank_card_topic t where t.card_id = c.id) t on true
                        where c.id = any(:numbers)""")
                .param("purpose", audience.purpose())
                .param("day", day)
                .param("persons", keys.stream().map(Key::personId).toArray(Long[]::new))
                .param("numbers", keys.stream().map(Key::number).toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong("id"), read(row));
                });
        return keys.stream()
                .map(key -> found.get(key.number()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<SupportTopic> topics(ResultSet row) throws SQLException {
        if (row.getArray("topics") == null) {
            return List.of();
        }
        String[] topics = (String[]) row.getArray("topics").getArray();
        String[] works = (String[]) row.getArray("works").getArray();
        String[] others = (String[]) row.getArray("others").getArray();
        SupportTopic[] all = new SupportTopic[topics.length];
        for (int i = 0; i < topics.length; i++) {
            all[i] = new SupportTopic(topics[i], SupportWork.valueOf(works[i]), others[i]);
        }
        return List.of(all);
    }

    private static BankCard read(ResultSet row) throws SQLException {
        String links = row.getString("links");
        return new BankCard(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getLong("organization_id"),
                new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                row.getString("short_name"),
                row.getString("workplace"),
                row.getString("position"),
                row.getString("subject"),
                forms(row.getString("forms")),
                row.getString("category"),
                row.getString("technologies"),
                topics(row),
                NetworkReadiness.valueOf(row.getString("network")),
                links == null ? List.of() : links.lines().toList(),
                row.getString("phone"),
                row.getString("email"),
                row.getInt("free"));
    }

    private static Set<MentoringForm> forms(String column) {
        return Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(MentoringForm::valueOf)
                .collect(Collectors.toSet());
    }
}
