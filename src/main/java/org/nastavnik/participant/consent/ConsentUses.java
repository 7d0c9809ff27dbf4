package org.nastavnik.participant.consent;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which consents were given on which version of a text: figures for a municipality, persons for the own organisation only. */
@Component
@Transactional(readOnly = true)
public class ConsentUses {

    public static final int SIZE = 50;

    private static final String HELD = """
            count(*) filter (where c.given_on <= :day and (c.valid_until is null or c.valid_until >= :day)
                                   and (c.ended_on is null or c.ended_on > :day)) as held
            """;

    private final JdbcClient jdbc;

    ConsentUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many were given, and how many of them hold on the day. */
    public record Use(long given, long held) {

        public static final Use NONE = new Use(0, 0);
    }

    /** One organisation's. */
    public record OrganizationUse(String organization, long given, long held) {}

    /** One person's; dates of its end are null while it runs. */
    @PersonalData
    public record Signed(
            long personId,
            PersonName name,
            ConsentSigner givenBy,
            LocalDate givenOn,
            LocalDate validUntil,
            LocalDate endedOn,
            ConsentEnding ending) {

        /** Keeps a careless log line from printing a person. */
        @Override
        public String toString() {
            return "Signed[" + personId + "]";
        }
    }

    /** By text, in the municipality's organisations or in one of them; texts that nobody signed are left out. */
    public Map<Long, Use> counts(long municipalityId, Long organizationId, LocalDate day) {
        Map<Long, Use> uses = new HashMap<>();
        jdbc.sql("select c.text_id, count(*) as given, " + HELD + """
                        from participant_consent c
                        join participant_person p on p.id = c.person_id
                        join organization o on o.id = p.organization_id
                        where o.municipality_id = :municipality and c.text_id is not null
                          and (cast(:organization as bigint) is null or o.id = :organization)
                        group by c.text_id""")
                .param("municipality", municipalityId)
                .param("organization", organizationId)
                .param("day", day)
                .query(row -> {
                    uses.put(row.getLong("text_id"), new Use(row.getLong("given"), row.getLong("held")));
                });
        return uses;
    }

    public List<OrganizationUse> byOrganization(long textId, long municipalityId, LocalDate day) {
        return jdbc.sql("select o.short_name as organization, count(*) as given, " + HELD + """
                        from participant_consent c
                        join participant_person p on p.id = c.person_id
                        join organization o on o.id = p.organization_id
                        where c.text_id = :text and o.municipality_id = :municipality
                        group by o.id, o.short_name order by o.short_name""")
                .param("text", textId)
                .param("municipality", municipalityId)
                .param("day", day)
                .query(OrganizationUse.class)
                .list();
    }

    /** A page of them and one more, by which the reader sees that there is another page. */
    public List<Signed> signed(long textId, long organizationId, int page) {
        return jdbc.sql("""
                        select c.person_id, p.last_name, p.first_name, p.middle_name, c.given_by, c.given_on, c.valid_until,
                               c.ended_on, c.ending
                        from participant_consent c join participant_person p on p.id = c.person_id
                        where c.text_id = :text and p.organization_id = :organization
                        order by p.last_name, p.first_name, p.middle_name, c.id limit :most offset :offset""")
                .param("text", textId)
                .param("organization", organizationId)
                .param("most", SIZE + 1)
                .param("offset", (long) page * SIZE)
                .query((row, number) -> new Signed(
                        row.getLong("person_id"),
                        new PersonName(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        ConsentSigner.valueOf(row.getString("given_by")),
                        row.getObject("given_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("ending") == null ? null : ConsentEnding.valueOf(row.getString("ending"))))
                .list();
    }
}
