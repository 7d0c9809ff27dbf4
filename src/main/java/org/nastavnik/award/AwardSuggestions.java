package org.nastavnik.award;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AwardSuggestions extends JpaRepository<AwardSuggestion, Long> {

    List<AwardSuggestion> findByProgrammeIdOrderById(long programmeId);

    @Modifying
    @Query("delete from AwardSuggestion s where s.programmeId = :programmeId")
    void clear(long programmeId);
}
