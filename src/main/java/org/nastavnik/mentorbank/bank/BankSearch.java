package org.nastavnik.mentorbank.bank;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds published cards. A card is published while the operator's decision stands and the consents hold on that very day:
 * both are asked in the same statement as the card, nothing is kept beside. Two statements however many cards.
 */
@Service
@Transactional(readOnly = true)
public class BankSearch {

    public static final int SIZE = 20;

    /** Whose card is shown: {@code :purpose} is the consent that the contacts go by. */
    private static final String SHOWN = """
            mentorbank_bank_card b
            join mentorbank_card c on c.person_id = b.person_id
            join participant_person p on p.id = c.person_id and p.birth_date <= :adult
            join organization o on o.id = b.organization_id
            join participant_consent k on k.person_id = p.id and k.purpose = :purpose and k.given_by = 'SELF'
                 and k.given_on <= :day and (k.valid_until is null or k.valid_until >= :day)
                 and (k.ended_on is null or k.ended_on > :day)
            """;

    private static final String CONDITIONS = """
            b.state = 'PUBLISHED' and b.municipality_id = :municipality
            and exists (select 1 from participant_consent n where n.person_id = p.id and n.purpose = 'BANK'
                        and n.given_by = 'SELF' and n.given_on <= :day
                        and (n.valid_until is null or n.valid_until >= :day) and (n.ended_on is null or n.ended_on > :day))
            """;

    private static final String COLUMNS = """
            c.id, c.person_id, b.organization_id, p.last_name, p.first_name, p.middle_name, o.short_name, c.workplace,
            c.position, c.subject, c.forms, c.category, c.technologies, c.network,
            case when k.categories like '%LINKS%' then c.links end as links,
            case when k.categories like '%PHONE%' then c.phone end as phone,
            case when k.categories like '%EMAIL%' then c.email end as email
            """;

    private final JdbcClient jdbc;
    private final BankCards cards;

    BankSearch(JdbcClient jdbc, BankCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /**
     * A page of cards.
     *
     * @param total how many were found in all
     */
    public record Found(List<BankCard> cards, long total, int page) {

        public boolean more() {
            return (long) (page + 1) * SIZE < total;
        }
    }

    public Found find(Audience audience, long municipalityId, LocalDate day, BankFilter filter, int page) {
        Map<String, Object> parameters = parameters(audience, municipalityId, day);
        StringBuilder where = new StringBuilder(CONDITIONS);
        words(filter.words(), "words", "w.words", where, parameters);
        within(filter.subject(), "subject", where, parameters);
        within(filter.technology(), "technologies", where, parameters);
        if (filter.form() != null) {
            where.append(" and :form = any(string_to_array(c.forms, ','))");
            parameters.put("form", filter.form().name());
        }
        if (filter.network() != null) {
            where.append(" and c.network in ('BOTH', :network)");
            parameters.put("network", filter.network().name());
        }
        if (filter.organization() != null) {
            where.append(" and b.organization_id = :organization");
            parameters.put("organization", filter.organization());
        }
        if (filter.free()) {
            where.append(" and exists (select 1 from mentorbank_load l where l.person_id = c.person_id"
                    + " and l.places - l.busy - l.lent > 0)");
        }
        String rank = BankFilter.blank(filter.words()) ? "0.0::float4" : "ts_rank(w.words, mentorbank_asked(:words))";
        parameters.put("limit", SIZE);
        parameters.put("offset", (long) page * SIZE);
        List<BankCards.Row> rows = jdbc.sql("select " + COLUMNS + ", count(*) over () as total from " + SHOWN
                        + " join mentorbank_search w on w.card_id = c.id where " + where + " order by " + rank
                        + " desc, p.last_name, p.first_name, p.middle_name, c.id limit :limit offset :offset")
                .params(parameters)
                .query(BankCards::read)
                .list();
        return new Found(cards.complete(rows), rows.isEmpty() ? 0 : rows.get(0).total(), page);
    }

    /** The card of this number where this audience may see it on this day. */
    public Optional<BankCard> card(Audience audience, long municipalityId, LocalDate day, long number) {
        Map<String, Object> parameters = parameters(audience, municipalityId, day);
        parameters.put("number", number);
        List<BankCards.Row> rows = jdbc.sql("select " + COLUMNS + ", 1 as total from " + SHOWN + " where " + CONDITIONS
                        + " and c.id = :number")
                .params(parameters)
                .query(BankCards::read)
                .list();
        return cards.complete(rows).stream().findFirst();
    }

    /** The published card of this person as the municipality sees it. */
    public Optional<BankCard> cardOf(long municipalityId, LocalDate day, long personId) {
        Map<String, Object> parameters = parameters(Audience.MUNICIPALITY, municipalityId, day);
        parameters.put("person", personId);
        List<BankCards.Row> rows = jdbc.sql("select " + COLUMNS + ", 1 as total from " + SHOWN + " where " + CONDITIONS
                        + " and c.person_id = :person")
                .params(parameters)
                .query(BankCards::read)
                .list();
        return cards.complete(rows).stream().findFirst();
    }

    /** Every published card of the municipality, by organisation and name: what a register is formed of. */
    public List<BankCard> all(long municipalityId, LocalDate day) {
        List<BankCards.Row> rows = jdbc.sql("select " + COLUMNS + ", 0 as total from " + SHOWN + " where " + CONDITIONS
                        + " order by o.short_name, p.last_name, p.first_name, p.middle_name, c.id")
                .params(parameters(Audience.MUNICIPALITY, municipalityId, day))
                .query(BankCards::read)
                .list();
        return cards.complete(rows);
    }

    /** Was this card once shown to everybody? Tells «withdrawn» from «never there». */
    public boolean wasPublic(long municipalityId, long number) {
        return jdbc.sql("""
                        select exists (select 1 from mentorbank_card c
                                       join mentorbank_bank_card b on b.person_id = c.person_id
                                       join participant_consent k on k.person_id = c.person_id and k.purpose = 'DISPLAY'
                                       where c.id = :number and b.municipality_id = :municipality
                                         and b.published_on is not null)""")
                .param("number", number)
                .param("municipality", municipalityId)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> parameters(Audience audience, long municipalityId, LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("purpose", audience.purpose());
        parameters.put("municipality", municipalityId);
        parameters.put("day", day);
        parameters.put("adult", day.minusYears(18));
        return parameters;
    }

    private static void words(
            String typed, String name, String column, StringBuilder where, Map<String, Object> parameters) {
        if (!BankFilter.blank(typed)) {
            where.append(" and ")
                    .append(column)
                    .append(" @@ mentorbank_asked(:")
                    .append(name)
                    .append(")");
            parameters.put(name, typed);
        }
    }

    /** The words of one field: the index of all words finds the cards, the field itself decides. */
    private static void within(String typed, String field, StringBuilder where, Map<String, Object> parameters) {
        words(typed, field, "w.words", where, parameters);
        words(typed, field, "mentorbank_words(c." + field + ")", where, parameters);
    }
}
