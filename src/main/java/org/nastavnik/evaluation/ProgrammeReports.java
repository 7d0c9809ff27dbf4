package org.nastavnik.evaluation;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProgrammeReports extends JpaRepository<ProgrammeReport, Long> {

    Optional<ProgrammeReport> findByProgrammeId(long programmeId);
}
