package org.nastavnik.monitoring.cycle;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SchoolReports extends JpaRepository<SchoolReport, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from SchoolReport r where r.id = :id")
    Optional<SchoolReport> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from SchoolReport r where r.cycleId = :cycleId and r.state in :states order by r.id")
    List<SchoolReport> lock(long cycleId, Collection<ReportState> states);

    /** Those whose process has not been started, without the ones that somebody else has in hand. */
    @Query(
            value = "select * from monitoring_school_report where state = 'PENDING' order by id limit :most"
                    + " for update skip locked",
            nativeQuery = true)
    List<SchoolReport> lockPending(int most);

    @Query("select r.cycleId from SchoolReport r where r.id = :id")
    Optional<Long> cycleOf(long id);

    Optional<SchoolReport> findByCycleIdAndOrganizationId(long cycleId, long organizationId);

    boolean existsByCycleIdAndStateIn(long cycleId, Collection<ReportState> states);

    List<SchoolReport> findByCycleIdOrderById(long cycleId);
}
