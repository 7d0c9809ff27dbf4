package org.nastavnik.matching;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Proposals extends JpaRepository<Proposal, Long> {

    Optional<Proposal> findFirstByProgrammeIdOrderByNumberDesc(long programmeId);

    /** Orders on pairs that the organisation has issued. */
    @Query("""
            select count(p) from Proposal p, MentoringProgramme g
            where g.id = p.programmeId and g.organizationId = :organizationId and p.orderNumber is not null""")
    long countOrders(long organizationId);
}
