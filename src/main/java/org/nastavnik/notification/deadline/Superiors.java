package org.nastavnik.notification.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nastavnik.organization.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands one level above a role in its place. */
@Component
class Superiors {

    private final JdbcClient jdbc;

    Superiors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some role in some place, and the places around it; an id is null where the place lies below. */
    record Post(Role role, Long organizationId, Long municipalityId, Long regionId) {

        String group() {
            return role.groupAt(
                    switch (role.place()) {
                        case ORGANIZATION -> organizationId;
                        case MUNICIPALITY -> municipalityId;
                        case REGION -> regionId;
                        case EVERYWHERE -> 0L;
                    });
        }

        private Post as(Role other) {
            return new Post(other, organizationId, municipalityId, regionId);
        }

        /** One level up; several share it, nobody stands above the region. */
        List<Post> above() {
            return switch (role) {
                case MENTOR -> List.of(as(Role.CURATOR));
                case CURATOR -> List.of(as(Role.HEAD));
                case HEAD, OPERATOR, MUNICIPAL_CURATOR -> List.of(as(Role.COORDINATOR));
                case COMMISSION_MEMBER -> List.of(as(Role.OPERATOR), as(Role.COORDINATOR));
                case COORDINATOR -> List.of(as(Role.REGIONAL_COORDINATOR));
                case REGIONAL_COORDINATOR, ADMINISTRATOR -> List.of();
            };
        }
    }

    /** The post whose group this is. */
    Optional<Post> post(String group) {
        return jdbc.sql("""
                        select g.role, g.organization_id, m.id as municipality_id,
                               coalesce(g.region_id, m.region_id) as region_id
                        from organization_group g
                                 left join organization o on o.id = g.organization_id
                                 left join organization_municipality m
                                           on m.id = coalesce(g.municipality_id, o.municipality_id)
                        where g.id = :group
                          and (g.organization_id is not null or m.id is not null or g.region_id is not null)""")
                .param("group", group)
                .query((row, number) -> new Post(
                        Role.valueOf(row.getString("role")),
                        row.getObject("organization_id", Long.class),
                        row.getObject("municipality_id", Long.class),
                        row.getObject("region_id", Long.class)))
                .optional();
    }

    /** The municipality's coordinator: above a task of nobody's group. */
    Optional<Post> coordinatorOf(String municipality) {
        return jdbc.sql("select id, region_id from organization_municipality where code = :code")
                .param("code", municipality)
                .query((row, number) -> new Post(Role.COORDINATOR, null, row.getLong("id"), row.getLong("region_id")))
                .optional();
    }

    /** The levels above a post, the next one first. */
    List<List<Post>> levelsAbove(Post post) {
        List<List<Post>> levels = new ArrayList<>();
        for (List<Post> level = post.above();
                !level.isEmpty();
                level = level.get(level.size() - 1).above()) {
            levels.add(level);
        }
        return levels;
    }
}
