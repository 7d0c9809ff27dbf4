package org.nastavnik.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of a municipality who may be invited or made responsible, by the post that they hold now. */
@Component
@Transactional(readOnly = true)
public class Posts {

    private static final String HELD = """
            select r.id, r.login, r.role, r.organization_id, r.municipality_id, o.short_name,
                   u.last_name, u.first_name, u.middle_name
            from organization_role r
            join organization_user u on u.login = r.login and u.enabled
            left join organization o on o.id = r.organization_id
            where r.until is null and r.role in ('COORDINATOR', 'MUNICIPAL_CURATOR', 'OPERATOR', 'HEAD', 'CURATOR')
              and (r.municipality_id = :municipality or o.municipality_id = :municipality)
            """;

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person in a post. */
    public record Post(
            long id, String login, Role role, Long organizationId, Long municipalityId, String place, PersonName name) {

        /** Руководитель организации, Школа № 35. */
        public String title() {
            return place == null ? role.title() : role.title() + ", " + place;
        }

        /** With the person's name, as a list to choose from shows it. */
        public String label() {
            return name.full() + " — " + title();
        }

        public String group() {
            return role.groupAt(role.place() == Role.Place.ORGANIZATION ? organizationId : municipalityId);
        }
    }

    /** All posts: the municipality's first, then by organisation and role. */
    public List<Post> of(long municipalityId) {
        return jdbc.sql(HELD
                        + " order by r.organization_id is not null, o.short_name, r.role desc, u.last_name, u.login")
                .param("municipality", municipalityId)
                .query(Posts::read)
                .list();
    }

    /** The posts of these roles. */
    public List<Post> holding(long municipalityId, Collection<Role> roles) {
        return of(municipalityId).stream()
                .filter(post -> roles.contains(post.role()))
                .toList();
    }

    /** A post of this municipality; empty for anything else. */
    public Optional<Post> find(long municipalityId, long id) {
        return jdbc.sql(HELD + " and r.id = :id")
                .param("municipality", municipalityId)
                .param("id", id)
                .query(Posts::read)
                .optional();
    }

    private static Post read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Post(
                row.getLong("id"),
                row.getString("login"),
                Role.valueOf(row.getString("role")),
                row.getObject("organization_id", Long.class),
                row.getObject("municipality_id", Long.class),
                row.getString("short_name"),
                new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")));
    }
}
