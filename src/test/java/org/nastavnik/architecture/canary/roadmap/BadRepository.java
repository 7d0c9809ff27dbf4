package org.nastavnik.architecture.canary.roadmap;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Used by the cockpit of the canary. */
@NoRepositoryBean
public interface BadRepository extends Repository<Object, Long> {}
