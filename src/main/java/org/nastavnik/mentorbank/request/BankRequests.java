package org.nastavnik.mentorbank.request;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BankRequests extends JpaRepository<BankRequest, Long> {

    List<BankRequest> findByPersonIdAndStateIn(long personId, Collection<RequestState> states);

    List<BankRequest> findByProgrammeIdAndStateIn(long programmeId, Collection<RequestState> states);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from BankRequest r where r.id = :id")
    Optional<BankRequest> lock(long id);
}
