package org.nastavnik.shared.audit;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface AuditEntries extends JpaRepository<AuditEntry, Long> {

    List<AuditEntry> findByProgrammeIdOrderByIdDesc(Long programmeId, Limit limit);
}
