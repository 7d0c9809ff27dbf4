package org.nastavnik.website.pack;

import java.util.List;
import org.nastavnik.organization.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody whose name may stand in a school's papers: its people, their representatives, and the municipality's. */
@Component
class KnownNames {

    private final JdbcClient jdbc;

    KnownNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonName> of(long organizationId, long municipalityId) {
        return jdbc.sql("""
                        select last_name, first_name, middle_name from organization_user
                        where municipality_id = :municipality or organization_id = :organization
                        union
                        select last_name, first_name, middle_name from participant_person
                        where organization_id = :organization
                        union
                        select split_part(representative_name, ' ', 1), split_part(representative_name, ' ', 2),
                               split_part(representative_name, ' ', 3)
                        from participant_person
                        where organization_id = :organization and representative_name is not null""")
                .param("municipality", municipalityId)
                .param("organization", organizationId)
                .query((row, number) -> new PersonName(
                        row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")))
                .list();
    }

    /** Of all the municipality's organisations. */
    List<PersonName> ofMunicipality(long municipalityId) {
        return jdbc.sql("""
                        select last_name, first_name, middle_name from organization_user
                        where municipality_id = :municipality
                           or organization_id in (select id from organization where municipality_id = :municipality)
                        union
                        select last_name, first_name, middle_name from participant_person
                        where municipality_id = :municipality
                        union
                        select split_part(representative_name, ' ', 1), split_part(representative_name, ' ', 2),
                               split_part(representative_name, ' ', 3)
                        from participant_person
                        where municipality_id = :municipality and representative_name is not null""")
                .param("municipality", municipalityId)
                .query((row, number) -> new PersonName(
                        row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")))
                .list();
    }
}
