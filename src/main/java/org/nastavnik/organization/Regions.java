package org.nastavnik.organization;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stored rows of {@link Region}. */
public interface Regions extends JpaRepository<Region, Long> {

    boolean existsByCode(String code);
}
