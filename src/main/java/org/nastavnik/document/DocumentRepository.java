package org.nastavnik.document;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DocumentRepository extends JpaRepository<Document, Long> {

    List<Document> findByProgrammeIdOrderById(long programmeId);

    Optional<Document> findFirstByProgrammeIdAndKindOrderByRevisionDesc(long programmeId, DocumentKind kind);

    Optional<Document> findFirstByProgrammeIdAndKindAndSubjectOrderByRevisionDesc(
            long programmeId, DocumentKind kind, String subject);

    Optional<Document> findFirstByOwnerAndOrganizationIdAndKindAndSubjectOrderByRevisionDesc(
            DocumentOwner.Kind owner, long organizationId, DocumentKind kind, String subject);

    Optional<Document> findFirstByOwnerAndMunicipalityIdAndKindAndSubjectOrderByRevisionDesc(
            DocumentOwner.Kind owner, long municipalityId, DocumentKind kind, String subject);
}
