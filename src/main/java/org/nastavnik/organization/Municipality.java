package org.nastavnik.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;

/** A municipality: the tenant. Its days and hours are those of its zone. */
@Entity
@Table(name = "organization_municipality")
public class Municipality {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long regionId;
    private String code;
    private String name;
    private String authority;
    private String zone;

    @Version
    private long version;

    protected Municipality() {}

    public Municipality(Region region, String code, String name, String authority, ZoneId zone) {
        this.regionId = region.id();
        this.code = code;
        this.name = name;
        this.authority = authority;
        this.zone = zone.getId();
    }

    void change(MunicipalityDetails details) {
        this.name = details.name();
        this.authority = details.authority();
        this.zone = details.zone().getId();
    }

    public Long id() {
        return id;
    }

    public Long regionId() {
        return regionId;
    }

    /** Also the engine's tenant id. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The education authority as its orders name it. */
    public String authority() {
        return authority;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public long version() {
        return version;
    }
}
