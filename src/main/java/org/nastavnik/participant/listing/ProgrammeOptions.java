package org.nastavnik.participant.listing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programmes of a municipality to choose from, the newest first. */
@Service
@Transactional(readOnly = true)
public class ProgrammeOptions {

    /** More than these nobody reads in a list: who chooses an organisation first finds all of its. */
    private static final int MOST = 300;

    private final JdbcClient jdbc;

    ProgrammeOptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A programme by its title and organisation. */
    public record Option(long id, String title) {}

    /** @param organizationId null for all of the municipality */
    public List<Option> of(long municipalityId, Long organizationId) {
        return jdbc.sql("""
                        select g.id, g.title || ' — ' || o.short_name as title
                        from programme g join organization o on o.id = g.organization_id
                        where g.municipality_id = :municipality and (:organization = 0 or g.organization_id = :organization)
                        order by g.id desc limit :most""")
                .param("municipality", municipalityId)
                .param("organization", organizationId == null ? 0L : organizationId)
                .param("most", MOST)
                .query(Option.class)
                .list();
    }
}
