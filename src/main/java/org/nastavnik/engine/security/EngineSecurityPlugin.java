package org.nastavnik.engine.security;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Switches the engine's rights on, in our own arrangement; comes last so that no default overrides it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSecurityPlugin extends AbstractProcessEnginePlugin {

    /** Letters, digits, dot and hyphen: what logins, group ids and municipality codes are made of. */
    private static final String IDS = "[a-zA-Z0-9.-]+";

    private final PasswordCheck passwords;

    private final int queryLimit;

    EngineSecurityPlugin(@Lazy PasswordCheck passwords, @Value("${nastavnik.query-limit}") int queryLimit) {
        this.passwords = passwords;
        this.queryLimit = queryLimit;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setTenantCheckEnabled(true);
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        engine.setAdminGroups(new ArrayList<>(List.of(EngineGroups.ADMINISTRATOR)));
        engine.setAdminUsers(new ArrayList<>());

        engine.setDbIdentityUsed(false);
        engine.setIdentityProviderSessionFactory(PeopleIdentityProvider.factory(passwords));
        engine.setGeneralResourceWhitelistPattern(IDS);

        engine.setResourceAuthorizationProvider(new NoAuthorizationRows());
        engine.setCommandCheckers(new ArrayList<>(List.of(new OwnTaskChecker(), TenantChecker.create())));
        addSessionFactory(engine);

        engine.setQueryMaxResultsLimit(queryLimit);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(true);
        addExpressionGuard(engine);

        // a case's tasks would be visible to everybody, a standalone task belongs to no programme
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
    }

    private static void addSessionFactory(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> factories = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            factories.addAll(engine.getCustomSessionFactories());
        }
        factories.add(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new RoleAuthorizationManager();
            }
        });
        engine.setCustomSessionFactories(factories);
    }

    private static void addExpressionGuard(ProcessEngineConfigurationImpl engine) {
        var interceptors = engine.getCustomPreCommandInterceptorsTxRequired();
        if (interceptors == null) {
            interceptors = new ArrayList<>();
            engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
        }
        interceptors.add(new AdhocExpressionGuard(engine::getIdentityService));
    }
}
