package org.nastavnik.organization;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.springframework.data.domain.Persistable;

/** A person with a login. Works for one organisation, one municipality or one region (or is an administrator). */
@Entity
@Table(name = "organization_user")
public class User implements Persistable<String> {

    @Id
    private String login;

    private String passwordHash;

    @Embedded
    private PersonName name;

    private String position;
    private String email;
    private Long municipalityId;
    private Long regionId;
    private Long organizationId;
    private boolean enabled = true;

    @Version
    private long version;

    @Transient
    private boolean fresh = true;

    protected User() {}

    public User(String login, String passwordHash, PersonName name, String position) {
        this.login = login;
        this.passwordHash = passwordHash;
        this.name = name;
        this.position = position;
    }

    public User ofOrganization(Organization organization) {
        this.organizationId = organization.id();
        this.municipalityId = organization.municipalityId();
        return this;
    }

    public User ofMunicipality(Municipality municipality) {
        this.municipalityId = municipality.id();
        return this;
    }

    public User ofRegion(Region region) {
        this.regionId = region.id();
        return this;
    }

    public void changePassword(String newHash) {
        this.passwordHash = newHash;
    }

    public void disable() {
        this.enabled = false;
    }

    public String login() {
        return login;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public PersonName name() {
        return name;
    }

    public String position() {
        return position;
    }

    public String email() {
        return email;
    }

    public Long municipalityId() {
        return municipalityId;
    }

    public Long regionId() {
        return regionId;
    }

    public Long organizationId() {
        return organizationId;
    }

    public boolean enabled() {
        return enabled;
    }

    @Override
    public String getId() {
        return login;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void stored() {
        this.fresh = false;
    }
}
