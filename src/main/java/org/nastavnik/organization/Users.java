package org.nastavnik.organization;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored rows of {@link User}. */
public interface Users extends JpaRepository<User, String> {

    Optional<User> findByNumber(long number);

    /** Roles of one person are given and ended one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from User u where u.login = :login")
    Optional<User> lock(String login);

    List<User> findByMunicipalityIdAndOrganizationIdIsNullAndEnabledTrueOrderByNameLastName(Long municipalityId);

    List<User> findByOrganizationIdAndEnabledTrueOrderByNameLastName(Long organizationId);
}
