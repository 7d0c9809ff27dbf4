package org.nastavnik.shared.table;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The tables of a municipality's uploaded file, kept between upload, choice of columns and take-over. */
@MappedSuperclass
public abstract class UploadedTables {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long municipalityId;
    private String uploadedBy;
    private Instant uploadedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Table> tables;

    protected UploadedTables() {}

    protected UploadedTables(long municipalityId, List<Table> tables, String uploadedBy, Instant now) {
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

    public List<Table> tables() {
        return tables;
    }

    /** The table with this number, the nearest one where there is none such. */
    public Table table(int number) {
        return tables.get(Math.max(0, Math.min(number, tables.size() - 1)));
    }
}
