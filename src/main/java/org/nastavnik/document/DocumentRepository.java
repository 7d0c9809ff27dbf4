package org.nastavnik.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentRepository extends JpaRepository<Document, Long> {

    List<Document> findByProgrammeIdOrderById(long programmeId);

    List<Document> findByProgrammeIdAndKindNotInOrderById(long programmeId, Collection<DocumentKind> kinds);

    /** The newest first; personal papers only of organisations that the viewer leads. */
    @Query("""
            select d from Document d
            where (d.organizationId in :led or d.regionId in :regions
                   or d.municipalityId in :overseen and d.kind not in :personal)
              and (:programme is null or d.programmeId = :programme) and (:kind is null or d.kind = :kind)""")
    Page<Document> visible(
            Collection<Long> led,
            Collection<Long> overseen,
            Collection<Long> regions,
            Collection<DocumentKind> personal,
            Long programme,
            DocumentKind kind,
            Pageable page);

    Optional<Document> findFirstByProgrammeIdAndKindOrderByRevisionDesc(long programmeId, DocumentKind kind);

    Optional<Document> findFirstByProgrammeIdAndKindAndSubjectOrderByRevisionDesc(
            long programmeId, DocumentKind kind, String subject);

    Optional<Document> findFirstByOwnerAndOrganizationIdAndKindAndSubjectOrderByRevisionDesc(
            DocumentOwner.Kind owner, long organizationId, DocumentKind kind, String subject);

    Optional<Document> findFirstByOwnerAndMunicipalityIdAndKindAndSubjectOrderByRevisionDesc(
            DocumentOwner.Kind owner, long municipalityId, DocumentKind kind, String subject);

    Optional<Document> findFirstByOwnerAndRegionIdAndKindAndSubjectOrderByRevisionDesc(
            DocumentOwner.Kind owner, long regionId, DocumentKind kind, String subject);
}
