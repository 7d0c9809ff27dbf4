package org.nastavnik.award;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AwardNominations extends JpaRepository<AwardNomination, Long> {

    List<AwardNomination> findByProgrammeIdOrderById(long programmeId);

    List<AwardNomination> findByProgrammeIdAndState(long programmeId, NominationState state);
}
