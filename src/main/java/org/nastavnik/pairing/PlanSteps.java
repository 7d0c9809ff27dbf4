package org.nastavnik.pairing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanSteps extends JpaRepository<PlanStep, Long> {

    List<PlanStep> findByPairingIdOrderByDueOnAscIdAsc(long pairingId);
}
