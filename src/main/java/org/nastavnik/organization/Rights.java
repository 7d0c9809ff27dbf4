package org.nastavnik.organization;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place that says who may see what; always from the roles as they are now. */
@Service
@Transactional(readOnly = true)
public class Rights {

    private final CurrentActor actor;
    private final Users users;
    private final RoleAssignments roles;
    private final Municipalities municipalities;
    private final Organizations organizations;
    private final LastViewer lastViewer;

    Rights(
            CurrentActor actor,
            Users users,
            RoleAssignments roles,
            Municipalities municipalities,
            Organizations organizations,
            LastViewer lastViewer) {
        this.lastViewer = lastViewer;
        this.actor = actor;
        this.users = users;
        this.roles = roles;
        this.municipalities = municipalities;
        this.organizations = organizations;
    }

    /** The person who acts in this thread; a refusal where nobody does or the account was closed. */
    public Viewer viewer() {
        Viewer viewer = actor.login()
                .flatMap(this::of)
                .orElseThrow(() -> new Refusal("Войдите в систему ещё раз: ваша учётная запись не найдена."));
        lastViewer.set(viewer);
        return viewer;
    }

    /**
     * Whom this request's page was made for: what the page asked last, so that its header costs no statement of its own.
     * Decides what is offered, never what is allowed.
     */
    public Optional<Viewer> lastViewer() {
        return lastViewer.get().or(() -> actor.login().flatMap(this::of));
    }

    public Optional<Viewer> of(String login) {
        return users.findById(login).filter(User::enabled).map(user -> {
            // a deputy acts with the absent person's roles; what both hold counts once
            Set<Workplace.Post> seen = new HashSet<>();
            List<RoleAssignment> held = roles.effective(login).stream()
                    .filter(role -> seen.add(Workplace.Post.of(role)))
                    .sorted(Comparator.comparing(RoleAssignment::role))
                    .toList();
            return new Viewer(login, user.name(), held, overseen(held), user.mustChangePassword());
        });
    }

    private Set<Long> overseen(List<RoleAssignment> held) {
        Set<Long> overseen = new HashSet<>();
        for (RoleAssignment assignment : held) {
            if (Viewer.READ_MUNICIPALITY.contains(assignment.role())) {
                overseen.add(assignment.municipalityId());
            } else if (assignment.role() == Role.REGIONAL_COORDINATOR) {
                municipalities.findByRegionIdOrderByName(assignment.regionId()).forEach(m -> overseen.add(m.id()));
            }
        }
        return overseen;
    }

    /** May the acting person read the cases and people of this organisation? */
    public boolean mayReadOrganization(long organizationId) {
        return organizations
                .findById(organizationId)
                .map(o -> viewer().mayReadOrganization(o))
                .orElse(false);
    }

    public boolean mayReadMunicipality(long municipalityId) {
        return viewer().mayReadMunicipality(municipalityId);
    }
}
