package org.nastavnik.training;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Enrolments extends JpaRepository<Enrolment, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.id = :id")
    Optional<Enrolment> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select e from Enrolment e where e.courseId = :courseId and e.state = org.nastavnik.training.EnrolmentState.OPEN order by e.id")
    List<Enrolment> lockOpen(long courseId);

    @Query("select e.courseId from Enrolment e where e.id = :id")
    long courseOf(long id);

    List<Enrolment> findByCourseIdOrderById(long courseId);

    Optional<Enrolment> findByCourseIdAndOrganizationId(long courseId, long organizationId);
}
