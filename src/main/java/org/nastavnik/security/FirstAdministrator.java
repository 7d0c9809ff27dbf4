package org.nastavnik.security;

import org.nastavnik.organization.FirstLogin;
import org.nastavnik.organization.PasswordPolicy;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

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
    private final FirstLogin logins;
    private final PasswordEncoder encoder;

    FirstAdministrator(
            @Value("${nastavnik.admin-password:}") String password, FirstLogin logins, PasswordEncoder encoder) {
        this.password = password;
        this.logins = logins;
        this.encoder = encoder;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (logins.administratorExists()) {
            return;
        }
        requirePassword();
        PersonName name = new PersonName("Администратор", "Системы", null);
        if (!logins.makeAdministrator(LOGIN, encoder.encode(password), name, "администратор")) {
            throw new AdministratorMissing("пользователь " + LOGIN + " есть, но отключён");
        }
        log.info("Made the first administrator, login {}", LOGIN);
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
