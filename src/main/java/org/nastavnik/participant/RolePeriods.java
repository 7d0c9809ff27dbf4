package org.nastavnik.participant;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's roles over time, by the one view that knows them all. */
@Service
@Transactional(readOnly = true)
public class RolePeriods {

    private final JdbcClient jdbc;

    RolePeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In this organisation only: what was elsewhere before a transfer is the other organisation's. */
    public List<RolePeriod> of(long personId, long organizationId) {
        return read("and r.organization_id = :place", personId, organizationId, true);
    }

    /** In all organisations of the municipality; whose representative somebody is is not told. */
    public List<RolePeriod> inMunicipality(long personId, long municipalityId) {
        return read("and o.municipality_id = :place and r.role <> 'REPRESENTATIVE'", personId, municipalityId, false);
    }

    private List<RolePeriod> read(String where, long personId, long place, boolean children) {
        return jdbc.sql("""
                        select r.role, r.organization_id, o.short_name, r.programme_id, p.title, r.from_on, r.until_on,
                               w.last_name || ' ' || w.first_name || coalesce(', ' || w.class_name, '') as child
                        from participant_role_period r
                                 join organization o on o.id = r.organization_id
                                 left join programme p on p.id = r.programme_id
                                 left join participant_person w on w.id = r.about_person_id
                        where r.person_id = :person""" + " " + where + " order by r.from_on desc nulls last, r.role, r.programme_id limit 200")
                .param("person", personId)
                .param("place", place)
                .query((row, n) -> new RolePeriod(
                        PersonRole.valueOf(row.getString("role")),
                        row.getLong("organization_id"),
                        row.getString("short_name"),
                        row.getObject("programme_id", Long.class),
                        children && row.getString("child") != null ? row.getString("child") : row.getString("title"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }
}
