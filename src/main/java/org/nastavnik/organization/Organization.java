package org.nastavnik.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.nastavnik.shared.Refusal;

/** An educational organisation that runs mentoring programmes (ОО, ДОО, УДО, СПО). */
@Entity
@Table(name = "organization")
public class Organization {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long municipalityId;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    private String shortName;
    private String fullName;
    private String city;
    private String website;
    private String nameKey;
    private Instant closedAt;

    @Version
    private long version;

    protected Organization() {}

    public Organization(
            Municipality municipality,
            OrganizationKind kind,
            String shortName,
            String fullName,
            String city,
            String website) {
        this.municipalityId = municipality.id();
        this.kind = kind;
        rename(shortName, fullName);
        this.city = city;
        this.website = website;
    }

    void change(OrganizationDetails details) {
        this.kind = details.kind();
        rename(details.shortName(), details.fullName());
        this.city = details.city();
        this.website = details.website();
    }

    private void rename(String newShortName, String newFullName) {
        this.shortName = newShortName;
        this.fullName = newFullName;
        this.nameKey = NameKey.of(newShortName);
    }

    void close(Instant now) {
        if (closed()) {
            throw new Refusal("Организация уже отмечена как закрытая.");
        }
        this.closedAt = now;
    }

    void reopen() {
        this.closedAt = null;
    }

    public Long id() {
        return id;
    }

    public Long municipalityId() {
        return municipalityId;
    }

    public OrganizationKind kind() {
        return kind;
    }

    public String shortName() {
        return shortName;
    }

    public String fullName() {
        return fullName;
    }

    public String city() {
        return city;
    }

    public String website() {
        return website;
    }

    /** No new programmes begin there; what was done is kept. */
    public boolean closed() {
        return closedAt != null;
    }

    public long version() {
        return version;
    }
}
