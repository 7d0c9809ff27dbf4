package org.nastavnik.participant;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TransferRows extends JpaRepository<Transfer, Long> {

    List<Transfer> findByFromOrganizationIdAndStateOrderById(long organizationId, Transfer.State state);

    List<Transfer> findByPersonIdAndState(long personId, Transfer.State state);

    boolean existsByPersonIdAndToOrganizationIdAndState(long personId, long organizationId, Transfer.State state);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Transfer t where t.id = :id")
    Optional<Transfer> lock(long id);
}
