package org.nastavnik.organization.absence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nastavnik.organization.Colleague;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignments;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.organization.Workplace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom now, and who could. */
@Component
@Transactional(readOnly = true)
public class Deputies {

    /** Whoever works in one of these roles of the place knows its affairs. */
    private static final Map<Role.Place, List<Role>> SUITABLE = Map.of(
            Role.Place.ORGANIZATION, List.of(Role.HEAD, Role.CURATOR, Role.MENTOR),
            Role.Place.MUNICIPALITY, List.of(Role.COORDINATOR, Role.MUNICIPAL_CURATOR, Role.OPERATOR),
            Role.Place.REGION, List.of(Role.REGIONAL_COORDINATOR));

    private final JdbcClient jdbc;
    private final RoleAssignments roles;
    private final Users users;

    Deputies(JdbcClient jdbc, RoleAssignments roles, Users users) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.users = users;
    }

    /**
     * Who gets this person's new task of this case: the deputy while the person is away, which is remembered, so that the
     * task comes back. Ask with the role's row held.
     */
    @Transactional
    public String actingFor(String login, String businessKey) {
        return active(login)
                .map(absence -> {
                    jdbc.sql("insert into organization_absence_case (absence_id, business_key)"
                                    + " values (:absence, :key) on conflict do nothing")
                            .param("absence", absence.id())
                            .param("key", businessKey)
                            .update();
                    return absence.deputy();
                })
                .orElse(login);
    }

    /** The absence that goes on now. */
    public Optional<Absence> active(String login) {
        return jdbc.sql(Absence.SELECT + "where a.login = :login and a.state = 'ACTIVE'")
                .param("login", login)
                .query(Absence::read)
                .optional();
    }

    /** The posts that somebody fills while this person is away. */
    public List<Workplace.Post> posts(String login) {
        return roles.findByLoginAndUntilIsNull(login).stream()
                .filter(held -> Role.DEPUTISED.contains(held.role()))
                .map(Workplace.Post::of)
                .distinct()
                .toList();
    }

    /** Colleagues who work in a suitable role in every place where this person holds one. */
    public List<Colleague> suitable(String login) {
        Set<String> found = null;
        for (Workplace place :
                posts(login).stream().map(Workplace.Post::place).distinct().toList()) {
            Set<String> there = SUITABLE.get(place.place()).stream()
                    .flatMap(role -> roles.holders(role, place.id()).stream())
                    .map(held -> held.login())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (found == null) {
                found = there;
            } else {
                found.retainAll(there);
            }
        }
        if (found == null) {
            return List.of();
        }
        found.remove(login);
        return users.findAllById(found).stream()
                .filter(User::enabled)
                .sorted(java.util.Comparator.comparing(
                        (User user) -> user.name().full()))
                .map(Deputies::colleague)
                .toList();
    }

    private static Colleague colleague(User user) {
        PersonName name = user.name();
        return new Colleague(user.login(), name, user.position());
    }
}
