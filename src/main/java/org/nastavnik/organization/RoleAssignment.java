package org.nastavnik.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody holds a role in a place from a moment on, until it is ended. Never deleted: it says who could do what when. */
@Entity
@Table(name = "organization_role")
public class RoleAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String login;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Long organizationId;
    private Long municipalityId;
    private Long regionId;
    private Instant since;
    private Instant until;

    protected RoleAssignment() {}

    RoleAssignment(String login, Role role, Long placeId, Instant since) {
        this.login = login;
        this.role = role;
        this.since = since;
        switch (role.place()) {
            case ORGANIZATION -> this.organizationId = placeId;
            case MUNICIPALITY -> this.municipalityId = placeId;
            case REGION -> this.regionId = placeId;
            case EVERYWHERE -> {}
        }
    }

    void end(Instant now) {
        this.until = now;
    }

    public Long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public Role role() {
        return role;
    }

    public Long organizationId() {
        return organizationId;
    }

    public Long municipalityId() {
        return municipalityId;
    }

    public Long regionId() {
        return regionId;
    }

    public Instant since() {
        return since;
    }

    public Instant until() {
        return until;
    }
}
