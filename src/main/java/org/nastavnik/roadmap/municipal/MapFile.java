package org.nastavnik.roadmap.municipal;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.UploadedTables;

/** An uploaded road map. */
@Entity
@jakarta.persistence.Table(name = "roadmap_file")
public class MapFile extends UploadedTables {

    protected MapFile() {}

    MapFile(long municipalityId, List<Table> tables, String uploadedBy, Instant now) {
        super(municipalityId, tables, uploadedBy, now);
    }
}
