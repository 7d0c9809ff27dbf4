package org.nastavnik.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.springframework.data.domain.Persistable;

/** A person with a login. Works for one organisation, one municipality or one region (or is an administrator). */
@Entity
@Table(name = "organization_user")
public class User implements Persistable<String> {

    /** Matches no password. */
    static final String NO_PASSWORD = "{bcrypt}-";

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
    private boolean mustChangePassword;

    /** Names the person in addresses, where a login, which is made of a name, may not stand. */
    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    private Long number;

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

    /** A person who cannot log in yet: somebody has to give out a password first. */
    public static User withoutPassword(String login, StaffDetails details) {
        User user = new User(login, NO_PASSWORD, details.name(), details.position());
        user.email = details.email();
        user.mustChangePassword = true;
        return user;
    }

    void change(StaffDetails details) {
        this.name = details.name();
        this.position = details.position();
        this.email = details.email();
    }

    public void changePassword(String newHash) {
        this.passwordHash = newHash;
        this.mustChangePassword = false;
    }

    /** Known to whoever handed it out, so nothing is to be reached with it but the change of the password. */
    void setOneTimePassword(String hash) {
        this.passwordHash = hash;
        this.mustChangePassword = true;
    }

    public void disable() {
        this.enabled = false;
    }

    void enable() {
        this.enabled = true;
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

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** No password has ever been given out. */
    public boolean hasNoPassword() {
        return NO_PASSWORD.equals(passwordHash);
    }

    public Long number() {
        return number;
    }

    public long version() {
        return version;
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
