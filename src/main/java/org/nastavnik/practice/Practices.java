package org.nastavnik.practice;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Practices extends JpaRepository<Practice, Long> {

    Optional<Practice> findByProgrammeId(long programmeId);
}
