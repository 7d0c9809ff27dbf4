package org.nastavnik.document;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DocumentRepository extends JpaRepository<Document, Long> {

    List<Document> findByProgrammeIdOrderById(long programmeId);

    Optional<Document> findFirstByProgrammeIdAndKindOrderByRevisionDesc(long programmeId, DocumentKind kind);
}
