package org.nastavnik.monitoring;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface IndicatorRows extends JpaRepository<Indicator, Long> {

    @Query("select i from Indicator i left join fetch i.targets where i.setId = :setId order by i.position")
    List<Indicator> ofSet(long setId);
}
