package org.nastavnik.mentorbank;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Selections extends JpaRepository<Selection, Long> {

    List<Selection> findByProgrammeIdOrderById(long programmeId);

    List<Selection> findByProgrammeIdAndStateOrderById(long programmeId, SelectionState state);

    List<Selection> findByProgrammeIdAndStateInOrderById(long programmeId, Collection<SelectionState> states);

    List<Selection> findByProgrammeIdAndPersonIdAndStateIn(
            long programmeId, long personId, Collection<SelectionState> states);

    boolean existsByProgrammeIdAndState(long programmeId, SelectionState state);
}
