package org.nastavnik.organization;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored rows of {@link User}. */
public interface Users extends JpaRepository<User, String> {

    List<User> findByOrganizationIdAndEnabledTrueOrderByNameLastName(Long organizationId);
}
