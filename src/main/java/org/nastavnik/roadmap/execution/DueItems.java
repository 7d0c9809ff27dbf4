package org.nastavnik.roadmap.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DueItems extends JpaRepository<DueItem, Long> {

    List<DueItem> findByRoadMapIdOrderByDueUntilAscIdAsc(long roadMapId);

    List<DueItem> findByRoadMapIdAndStateAndDueUntilLessThanEqualOrderByDueUntilAscIdAsc(
            long roadMapId, DueState state, LocalDate until);

    Optional<DueItem> findFirstByRoadMapIdAndStateOrderByDueUntilAscIdAsc(long roadMapId, DueState state);

    boolean existsByRoadMapIdAndState(long roadMapId, DueState state);

    long countByRoadMapIdAndStateAndDueUntilLessThan(long roadMapId, DueState state, LocalDate day);

    long countByRoadMapIdAndState(long roadMapId, DueState state);
}
