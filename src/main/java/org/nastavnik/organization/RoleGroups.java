package org.nastavnik.organization;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stored rows of {@link RoleGroup}. */
public interface RoleGroups extends JpaRepository<RoleGroup, String> {}
