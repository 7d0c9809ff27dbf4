package org.nastavnik.training;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Courses extends JpaRepository<Course, Long> {

    /** Whoever takes or gives up a place holds the course's row, so that no place is given twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Course c where c.id = :id")
    Optional<Course> lock(long id);

    boolean existsByMunicipalityIdAndState(long municipalityId, CourseState state);
}
