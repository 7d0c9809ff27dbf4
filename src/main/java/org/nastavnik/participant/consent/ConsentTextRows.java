package org.nastavnik.participant.consent;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConsentTextRows extends JpaRepository<ConsentText, Long> {

    /** The municipality's own before those of the product, the newest first. */
    @Query("""
            select t from ConsentText t where t.purpose = :purpose and t.validFrom <= :day
              and (t.municipalityId = :municipalityId or t.municipalityId is null)
            order by case when t.municipalityId is null then 1 else 0 end, t.validFrom desc, t.number desc""")
    List<ConsentText> valid(ConsentPurpose purpose, long municipalityId, LocalDate day, Limit limit);

    @Query("""
            select t from ConsentText t where t.municipalityId = :municipalityId or t.municipalityId is null
            order by t.purpose, t.validFrom desc, t.number desc""")
    List<ConsentText> known(long municipalityId);

    @Query("""
            select coalesce(max(t.number), 0) from ConsentText t
            where t.municipalityId = :municipalityId and t.purpose = :purpose""")
    int last(long municipalityId, ConsentPurpose purpose);
}
