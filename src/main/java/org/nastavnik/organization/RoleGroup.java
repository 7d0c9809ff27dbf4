package org.nastavnik.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Those who hold a role in one place, as the engine knows them: the candidates of its tasks. */
@Entity
@Table(name = "organization_group")
public class RoleGroup {

    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Long organizationId;
    private Long municipalityId;
    private Long regionId;

    protected RoleGroup() {}

    RoleGroup(Role role, long placeId, String placeName) {
        this.id = role.groupAt(placeId);
        this.role = role;
        rename(placeName);
        switch (role.place()) {
            case ORGANIZATION -> this.organizationId = placeId;
            case MUNICIPALITY -> this.municipalityId = placeId;
            case REGION -> this.regionId = placeId;
            case EVERYWHERE -> throw new IllegalArgumentException("A role held everywhere has no place");
        }
    }

    void rename(String placeName) {
        this.name = Character.toUpperCase(role.title().charAt(0)) + role.title().substring(1) + ": " + placeName;
    }

    public String id() {
        return id;
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

    public String name() {
        return name;
    }
}
