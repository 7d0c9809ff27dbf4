package org.nastavnik.organization;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored rows of {@link RoleAssignment}. */
public interface RoleAssignments extends JpaRepository<RoleAssignment, Long> {

    List<RoleAssignment> findByLoginAndUntilIsNull(String login);

    /** What the person holds, and what (s)he stands in for while the holder is away. */
    @Query(nativeQuery = true, value = """
            select r.* from organization_role r
            where r.until is null
              and r.login = any (array(select cast(:login as varchar) union all
                                       select a.login from organization_absence a
                                       where a.deputised_by = :login and a.state = 'ACTIVE'))
              and (r.login = :login or r.role in ('HEAD', 'CURATOR', 'COORDINATOR', 'MUNICIPAL_CURATOR', 'OPERATOR',
                                                  'REGIONAL_COORDINATOR'))
            order by r.login <> :login, r.id""")
    List<RoleAssignment> effective(String login);

    /** Held so that no task is created for the person at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RoleAssignment r where r.until is null and r.login = :login order by r.id")
    List<RoleAssignment> lockOf(String login);

    /** Locked: two who take the role from each other wait, so that one of them remains. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RoleAssignment r where r.until is null and r.role = :role order by r.id")
    List<RoleAssignment> lockHolders(Role role);

    @Query("""
            select r from RoleAssignment r where r.until is null and r.role = :role
              and (r.organizationId = :placeId or r.municipalityId = :placeId or r.regionId = :placeId)
            order by r.id""")
    List<RoleAssignment> holders(Role role, long placeId);

    /**
     * The same, holding the rows until the transaction ends (FOR SHARE): a task that is being created and a change of
     * the role wait for each other, so that no task stays with the predecessor.
     */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("""
            select r from RoleAssignment r where r.until is null and r.role = :role
              and (r.organizationId = :placeId or r.municipalityId = :placeId or r.regionId = :placeId)
            order by r.id""")
    List<RoleAssignment> holdersForShare(Role role, long placeId);
}
