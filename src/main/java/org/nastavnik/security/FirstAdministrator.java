package org.nastavnik.security;

import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PasswordPolicy;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the login {@code admin} before the first request is taken, with the password of the one who starts the
 * application. There is no default password: without one the application does not start. Demonstration data bring their
 * own administrator.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements SmartInitializingSingleton {

    static final String LOGIN = "admin";
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final String password;
    private final Users users;
    private final JdbcTemplate jdbc;
    private final OrganizationService organizations;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            @Value("${nastavnik.admin-password:}") String password,
            Users users,
            JdbcTemplate jdbc,
            OrganizationService organizations,
            PasswordEncoder encoder,
            TransactionTemplate transaction) {
        this.password = password;
        this.users = users;
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.encoder = encoder;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            if (administratorExists()) {
                return;
            }
            requirePassword();
            if (!users.existsById(LOGIN)) {
                PersonName name = new PersonName("Администратор", "Системы", null);
                organizations.addUser(new User(LOGIN, encoder.encode(password), name, "администратор"));
            }
            organizations.grant(LOGIN, Role.ADMINISTRATOR, null);
            log.info("Made the first administrator, login {}", LOGIN);
        });
    }

    /** Asked of the table, so that no repository with all its queries is set up on the way to the login page. */
    private boolean administratorExists() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from organization_role where role = ? and until is null)",
                Boolean.class,
                Role.ADMINISTRATOR.name()));
    }

    private void requirePassword() {
        if (password.isBlank()) {
            throw new AdministratorMissing("переменная NASTAVNIK_ADMIN_PASSWORD не задана");
        }
        try {
            PasswordPolicy.check("password", LOGIN, password);
        } catch (Refusal weak) {
            throw new AdministratorMissing("пароль в NASTAVNIK_ADMIN_PASSWORD слишком простой");
        }
    }

    /** There is no administrator and none can be made. */
    static class AdministratorMissing extends RuntimeException {
        AdministratorMissing(String message) {
            super(message);
        }
    }
}
