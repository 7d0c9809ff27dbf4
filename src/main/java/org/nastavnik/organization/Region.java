package org.nastavnik.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A region (субъект Федерации); its coordinator sees the consolidated data of its municipalities. */
@Entity
@Table(name = "organization_region")
public class Region {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @Version
    private long version;

    protected Region() {}

    public Region(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** The engine's tenant of its cases; a dot stands in no municipality's code, so the two never meet. */
    public String tenant() {
        return "region." + code;
    }

    public String name() {
        return name;
    }
}
