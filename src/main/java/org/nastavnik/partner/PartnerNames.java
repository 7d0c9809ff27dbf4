package org.nastavnik.partner;

import java.util.List;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The partners of the own municipality, offered where a person's enterprise is typed; templates call it. */
@Component("partnerNames")
@Transactional(readOnly = true)
public class PartnerNames {

    private final JdbcClient jdbc;
    private final Rights rights;

    PartnerNames(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** In the order of the alphabet. */
    public List<String> offered() {
        Viewer viewer = rights.viewer();
        return viewer.led().isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select p.name from partner p where p.merged_into is null and p.municipality_id in
                                  (select o.municipality_id from organization o where o.id in (:led))
                                order by p.name limit 2000""").param("led", viewer.led()).query(String.class).list();
    }
}
