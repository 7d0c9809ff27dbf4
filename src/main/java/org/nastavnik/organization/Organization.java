package org.nastavnik.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

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
        this.shortName = shortName;
        this.fullName = fullName;
        this.city = city;
        this.website = website;
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
}
