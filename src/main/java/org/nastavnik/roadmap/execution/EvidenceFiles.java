package org.nastavnik.roadmap.execution;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EvidenceFiles extends JpaRepository<EvidenceFile, Long> {

    boolean existsByDueId(long dueId);

    /** Without the contents. */
    @Query("select new org.nastavnik.roadmap.execution.EvidenceName(f.id, f.dueId, f.name) from EvidenceFile f"
            + " where f.dueId in :dueIds order by f.id")
    List<EvidenceName> names(Collection<Long> dueIds);
}
