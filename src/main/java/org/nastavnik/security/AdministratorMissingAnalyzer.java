package org.nastavnik.security;

import org.nastavnik.organization.PasswordPolicy;
import org.nastavnik.security.FirstAdministrator.AdministratorMissing;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of printing a stack trace. */
class AdministratorMissingAnalyzer extends AbstractFailureAnalyzer<AdministratorMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AdministratorMissing cause) {
        return new FailureAnalysis(
                "This database has no administrator yet, and " + cause.getMessage() + ".",
                "Set the environment variable NASTAVNIK_ADMIN_PASSWORD to the password that the login "
                        + FirstAdministrator.LOGIN + " shall have (at least " + PasswordPolicy.SHORTEST
                        + " characters, letters and digits, without the login) and start again. It is read at the first"
                        + " start only; later the administrator changes it on the page /account.",
                cause);
    }
}
