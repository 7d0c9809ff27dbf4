package org.nastavnik.engine.security;

import java.util.List;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbReadOnlyIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Users, groups and tenants out of the views of our roles. Read-only: people are added on our own page. */
class PeopleIdentityProvider extends DbReadOnlyIdentityServiceProvider {

    private final PasswordCheck passwords;

    PeopleIdentityProvider(PasswordCheck passwords) {
        this.passwords = passwords;
    }

    /** Everybody may read the own profile; other people's only who holds the grant. */
    @Override
    public List<User> findUserByQueryCriteria(DbUserQueryImpl query) {
        Authentication caller = Context.getCommandContext().getAuthentication();
        if (caller != null && caller.getUserId() != null && caller.getUserId().equals(query.getId())) {
            User self = getDbEntityManager().selectById(UserEntity.class, query.getId());
            return self == null ? List.of() : List.of(self);
        }
        return super.findUserByQueryCriteria(query);
    }

    /**
     * A municipality belongs to people and never to a group. Asked for both at once, the database would put together the
     * municipalities of everybody before it looks for one person: a second and more for a hundred thousand people.
     */
    @Override
    public List<Tenant> findTenantByQueryCriteria(DbTenantQueryImpl query) {
        query.includingGroupsOfUser(false);
        return super.findTenantByQueryCriteria(query);
    }

    @Override
    public boolean checkPassword(String login, String password) {
        return passwords.matches(login, password);
    }

    static SessionFactory factory(PasswordCheck passwords) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ReadOnlyIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new PeopleIdentityProvider(passwords);
            }
        };
    }
}
