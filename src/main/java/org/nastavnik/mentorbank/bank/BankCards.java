package org.nastavnik.mentorbank.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.SupportTopic;
import org.nastavnik.mentorbank.SupportWork;
import org.nastavnik.organization.PersonName;
import org.nastavnik.programme.MentoringForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes cards of rows: sub-topics and free places of all of them in one more statement. */
@Component
class BankCards {

    private final JdbcClient jdbc;

    BankCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A card without what is kept in other tables. */
    record Row(BankCard card, long total) {}

    private record More(List<SupportTopic> topics, int free) {}

    List<BankCard> complete(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, More> more =
                more(rows.stream().map(row -> row.card().number()).toArray(Long[]::new));
        return rows.stream()
                .map(row -> with(row.card(), more.get(row.card().number())))
                .toList();
    }

    private Map<Long, More> more(Long[] numbers) {
        Map<Long, More> found = new HashMap<>();
        jdbc.sql("""
                        select c.id, greatest(0, coalesce(l.places - l.busy - l.lent, 0)) as free, t.topics, t.works, t.others
                        from mentorbank_card c
                        left join lateral (select * from mentorbank_load x where x.person_id = c.person_id) l on true
                        left join lateral (select array_agg(t.topic order by t.position) as topics,
                                                  array_agg(t.work order by t.position) as works,
                                                  array_agg(t.other_work order by t.position) as others
                                           from mentorbank_card_topic t where t.card_id = c.id) t on true
                        where c.id = any(:numbers)""").param("numbers", numbers).query(row -> {
            found.put(row.getLong("id"), new More(topics(row), row.getInt("free")));
        });
        return found;
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

    private static BankCard with(BankCard card, More more) {
        return new BankCard(
                card.number(),
                card.personId(),
                card.organizationId(),
                card.name(),
                card.organization(),
                card.workplace(),
                card.position(),
                card.subject(),
                card.forms(),
                card.category(),
                card.technologies(),
                more.topics(),
                card.network(),
                card.links(),
                card.phone(),
                card.email(),
                more.free());
    }

    static Row read(ResultSet row, int number) throws SQLException {
        String links = row.getString("links");
        BankCard card = new BankCard(
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
                List.of(),
                NetworkReadiness.valueOf(row.getString("network")),
                links == null ? List.of() : links.lines().toList(),
                row.getString("phone"),
                row.getString("email"),
                0);
        return new Row(card, row.getLong("total"));
    }

    private static Set<MentoringForm> forms(String column) {
        return Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(MentoringForm::valueOf)
                .collect(Collectors.toSet());
    }
}
