package org.nastavnik.monitoring.table;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.UploadedTables;

/** Uploaded tables of a set of indicators. */
@Entity
@jakarta.persistence.Table(name = "monitoring_file")
public class SetFile extends UploadedTables {

    protected SetFile() {}

    SetFile(long municipalityId, List<Table> tables, String uploadedBy, Instant now) {
        super(municipalityId, tables, uploadedBy, now);
    }
}
