package org.nastavnik.organization.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nastavnik.shared.table.Table;

/** The tables of an uploaded list, kept between upload, choice of columns and take-over. */
@Entity
@jakarta.persistence.Table(name = "organization_file")
public class RegistryFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long municipalityId;
    private String uploadedBy;
    private Instant uploadedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Table> tables;

    protected RegistryFile() {}

    RegistryFile(long municipalityId, List<Table> tables, String uploadedBy, Instant now) {
        this.municipalityId = municipalityId;
        this.tables = List.copyOf(tables);
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
    }

    public Long id() {
        return id;
    }

    public Long municipalityId() {
        return municipalityId;
    }

    /** The table with this number, the first where there is none such. */
    public Table table(int number) {
        return tables.get(Math.max(0, Math.min(number, tables.size() - 1)));
    }

    public List<Table> tables() {
        return tables;
    }
}
