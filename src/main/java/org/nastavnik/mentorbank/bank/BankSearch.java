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
 * both are asked in the same statement as the card, nothing is kept beside. Three statements however many cards: how many,
 * which, and what is on them.
 */
@Service
@Transactional(readOnly = true)
public class BankSearch {

    public static final int SIZE = 20;

    /** Beyond so many nobody counts: it is «more than», and the order is by name. */
    public static final int COUNTED = 1_000;

    private static final String SHOWN = """
            mentorbank_bank_card b
            join mentorbank_card c on c.person_id = b.person_id
            join participant_person p on p.id = c.person_id and p.birth_date <= :adult
                 and p.municipality_id = :municipality and p.merged_into_id is null
            """;

    /** No consent ends in the future: one that has an end holds no more. */
    private static final String CONSENTED = """
            and exists (select 1 from participant_consent n where n.person_id = p.id and n.purpose = '%s'
                        and n.given_by = 'SELF' and n.given_on <= :day and n.valid_until >= :day and n.ended_on is null)
            """;

    private static final String IN_BANK =
            " b.state = 'PUBLISHED' and b.municipality_id = :municipality " + CONSENTED.formatted("BANK");
    private static final String IN_PUBLIC = IN_BANK + CONSENTED.formatted("DISPLAY");

    private final JdbcClient jdbc;
    private final BankCards cards;

    BankSearch(JdbcClient jdbc, BankCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /**
     * A page of cards.
     *
     * @param total how many were found in all, at most one more than are counted
     * @param more is there another page?
     */
    public record Found(List<BankCard> cards, long total, int page, boolean more) {

        /** More than anybody counts. */
        public boolean many() {
            return total > COUNTED;
        }
    }

    public Found find(Audience audience, long municipalityId, LocalDate day, BankFilter filter, int page) {
        Map<String, Object> parameters = parameters(municipalityId, day);
        String from = from(filter);
        String where = where(audience, filter, parameters);
        parameters.put("counted", COUNTED + 1);
        long total = jdbc.sql(
                        "select count(*) from (select 1 from " + from + " where " + where + " limit :counted) as found")
                .params(parameters)
                .query(Long.class)
                .single();
        if (total == 0) {
            return new Found(List.of(), 0, page, false);
        }
        boolean ranked = total <= COUNTED && !BankFilter.blank(filter.words());
        parameters.put("limit", SIZE + 1);
        parameters.put("offset", (long) page * SIZE);
        List<BankCards.Key> keys = jdbc.sql("select c.id as number, c.person_id from " + from + " where " + where
                        + " order by " + (ranked ? "ts_rank(w.words, mentorbank_asked(:words)) desc, " : "")
                        + "p.last_name, p.first_name, p.middle_name, c.id limit :limit offset :offset")
                .params(parameters)
                .query(BankCards.Key.class)
                .list();
        boolean more = keys.size() > SIZE;
        return new Found(cards.of(more ? keys.subList(0, SIZE) : keys, audience, day), total, page, more);
    }

    private static String from(BankFilter filter) {
        boolean byWords = !BankFilter.blank(filter.words())
                || !BankFilter.blank(filter.subject())
                || !BankFilter.blank(filter.technology());
        return byWords ? SHOWN + " join mentorbank_search w on w.card_id = c.id" : SHOWN;
    }

    private static String where(Audience audience, BankFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(conditions(audience));
        words(filter.words(), "words", "w.words", where, parameters);
        within(filter.subject(), "subject", "a", where, parameters);
        within(filter.technology(), "technology", "c", where, parameters);
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
            // a question for each card that is looked at: counting the places of the whole country for one page is
            // dearer
            where.append(
                    " and (select l.places - l.busy - l.lent from mentorbank_load l where l.person_id = c.person_id) > 0");
        }
        return where.toString();
    }

    private static String conditions(Audience audience) {
        return audience == Audience.PUBLIC ? IN_PUBLIC : IN_BANK;
    }

    /** The card of this number where this audience may see it on this day. */
    public Optional<BankCard> card(Audience audience, long municipalityId, LocalDate day, long number) {
        Map<String, Object> parameters = parameters(municipalityId, day);
        parameters.put("number", number);
        return cards.of(keys(audience, " and c.id = :number", parameters), audience, day).stream()
                .findFirst();
    }

    /** The published card of this person as the municipality sees it. */
    public Optional<BankCard> cardOf(long municipalityId, LocalDate day, long personId) {
        Map<String, Object> parameters = parameters(municipalityId, day);
        parameters.put("person", personId);
        Audience audience = Audience.MUNICIPALITY;
        return cards.of(keys(audience, " and c.person_id = :person", parameters), audience, day).stream()
                .findFirst();
    }

    /** Every published card of the municipality, by organisation and name: what a register is formed of. */
    public List<BankCard> all(long municipalityId, LocalDate day) {
        Audience audience = Audience.MUNICIPALITY;
        return cards.of(keys(audience, "", parameters(municipalityId, day)), audience, day);
    }

    private List<BankCards.Key> keys(Audience audience, String also, Map<String, Object> parameters) {
        return jdbc.sql("select c.id as number, c.person_id from " + SHOWN
                        + " join organization o on o.id = b.organization_id where " + conditions(audience) + also
                        + " order by o.short_name, p.last_name, p.first_name, p.middle_name, c.id")
                .params(parameters)
                .query(BankCards.Key.class)
                .list();
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

    private static Map<String, Object> parameters(long municipalityId, LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
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

    /** The words of one field: the index of all words finds the cards, the weight of the field's words decides. */
    private static void within(
            String typed, String name, String weight, StringBuilder where, Map<String, Object> parameters) {
        words(typed, name, "w.words", where, parameters);
        words(typed, name, "ts_filter(w.words, '{" + weight + "}')", where, parameters);
    }
}
