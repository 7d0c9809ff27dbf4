package org.nastavnik.award;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AwardScores extends JpaRepository<AwardScore, Long> {

    List<AwardScore> findByNominationIdOrderById(long nominationId);

    Optional<AwardScore> findByNominationIdAndLogin(long nominationId, String login);
}
