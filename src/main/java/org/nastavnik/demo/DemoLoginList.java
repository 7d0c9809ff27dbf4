package org.nastavnik.demo;

import java.util.List;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.startup.DemoLogins;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The logins that the start prints: everybody who holds a role now, the administrator first, tutors last. */
@Component
@Profile("demo")
class DemoLoginList implements DemoLogins {

    private final JdbcClient jdbc;

    DemoLoginList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DemoLogin> all() {
        return jdbc.sql("""
                        select r.login, r.role, coalesce(o.short_name, m.name, g.name, 'всё') as place, r.id
                        from organization_role r
                                 left join organization o on o.id = r.organization_id
                                 left join organization_municipality m on m.id = r.municipality_id
                                 left join organization_region g on g.id = r.region_id
                                 left join organization_municipality om on om.id = o.municipality_id
                        where r.until is null and om.code is distinct from :many
                        union all
                        select t.login, null, coalesce(m.name, g.name), null
                        from pairing_tutor t
                                 left join organization_municipality m on m.id = t.municipality_id
                                 left join organization_region g on g.id = t.region_id
                        where t.login is not null and t.until_on is null
                        order by 4 nulls last, 1""")
                .param("many", DemoLaunch.CODE)
                .query((row, number) -> new DemoLogin(
                        row.getString("login"),
                        row.getString("role") == null
                                ? "тьютор"
                                : Role.valueOf(row.getString("role")).title(),
                        row.getString("place")))
                .list();
    }
}
