package org.nastavnik.security;

import java.time.Duration;
import org.nastavnik.engine.security.PasswordCheck;
import org.nastavnik.organization.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks login and password for the form, for HTTP Basic and for the engine, each attempt throttled. */
@Component
class ThrottledAuthentication extends DaoAuthenticationProvider implements PasswordCheck {

    private static final Logger log = LoggerFactory.getLogger(ThrottledAuthentication.class);

    private final LoginThrottle throttle;

    ThrottledAuthentication(Users users, PasswordEncoder encoder, LoginThrottle throttle) {
        super(new Accounts(users));
        setPasswordEncoder(encoder);
        // that an account is closed is told only to who knows its password
        setPreAuthenticationChecks(user -> {});
        setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String login = Accounts.normalized(attempt.getName());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "inside";
        Duration wait = throttle.wait(login, address);
        if (!wait.isZero()) {
            log.info("A login waits after too many failures");
            throw new TooManyAttempts(wait);
        }
        try {
            Authentication checked = super.authenticate(attempt);
            throttle.succeeded(login, address);
            return checked;
        } catch (BadCredentialsException e) {
            throttle.failed(login, address);
            throw e;
        }
    }

    @Override
    public boolean matches(String login, String password) {
        try {
            return authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password))
                    .isAuthenticated();
        } catch (AuthenticationException e) {
            return false;
        }
    }
}
