package org.nastavnik.mentorbank.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nastavnik.mentorbank.SupportTopic;
import org.nastavnik.mentorbank.bank.BankCard;
import org.nastavnik.participant.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of registers. What was frozen is kept, but a row is read only while its person has a consent to the bank on the day
 * of reading, and contacts only as far as that consent names them.
 */
@Component
class BankRegisterRows {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    BankRegisterRows(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void store(long registerId, List<BankCard> cards) {
        List<Object[]> rows = IntStream.range(0, cards.size())
                .mapToObj(i -> row(registerId, i + 1, cards.get(i)))
                .toList();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            template.batchUpdate("""
                    insert into mentorbank_register_row (register_id, number, person_id, name, workplace, position, subject,
                        forms, category, technologies, support, network, links, phone, email)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }

    private static Object[] row(long registerId, int number, BankCard card) {
        return new Object[] {
            registerId,
            number,
            card.personId(),
            card.name().full(),
            card.workplace(),
            card.position(),
            card.subject(),
            card.details().formTitles(),
            card.category(),
            card.technologies(),
            card.topics().stream().map(SupportTopic::text).collect(Collectors.joining("; ")),
            card.network().title(),
            card.links().isEmpty() ? null : String.join(", ", card.links()),
            card.phone(),
            card.email()
        };
    }

    List<RegisterLine> read(BankRegister register, LocalDate day, int most, long offset) {
        return jdbc.sql("""
                        select r.number, r.person_id, r.name, r.workplace, r.position, r.subject, r.forms, r.category,
                               r.technologies, r.support, r.network,
                               case when k.categories like '%LINKS%' then r.links end as links,
                               case when k.categories like '%PHONE%' then r.phone end as phone,
                               case when k.categories like '%EMAIL%' then r.email end as email,
                               k.categories is not null and r.name is not null as shown
                        from mentorbank_register_row r
                        left join lateral (
                            select c.categories from participant_consent c
                            where c.person_id = r.person_id and c.purpose = 'BANK' and c.given_by = 'SELF'
                              and c.given_on <= :day and c.valid_until >= :day and (c.ended_on is null or c.ended_on > :day)
                            order by c.id desc limit 1) k on true
                        where r.register_id = :register
                        order by r.number limit :most offset :offset""")
                .param("register", register.id())
                .param("day", day)
                .param("most", most)
                .param("offset", offset)
                .query(BankRegisterRows::line)
                .list();
    }

    private static RegisterLine line(ResultSet row, int index) throws SQLException {
        int number = row.getInt("number");
        if (!row.getBoolean("shown")) {
            return RegisterLine.hidden(number);
        }
        return new RegisterLine(
                number,
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("workplace"),
                row.getString("position"),
                row.getString("subject"),
                row.getString("forms"),
                row.getString("category"),
                row.getString("technologies"),
                row.getString("support"),
                row.getString("network"),
                row.getString("links"),
                row.getString("phone"),
                row.getString("email"));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonsMerged merged) {
        jdbc.sql("update mentorbank_register_row set person_id = :kept where person_id = :dropped")
                .param("kept", merged.keptId())
                .param("dropped", merged.droppedId())
                .update();
    }
}
