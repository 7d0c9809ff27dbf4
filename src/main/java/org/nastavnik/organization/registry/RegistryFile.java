package org.nastavnik.organization.registry;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.UploadedTables;

/** An uploaded list of organisations. */
@Entity
@jakarta.persistence.Table(name = "organization_file")
public class RegistryFile extends UploadedTables {

    protected RegistryFile() {}

    RegistryFile(long municipalityId, List<Table> tables, String uploadedBy, Instant now) {
        super(municipalityId, tables, uploadedBy, now);
    }
}
