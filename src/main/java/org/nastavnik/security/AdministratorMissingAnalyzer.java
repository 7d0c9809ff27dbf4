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
                "В этой базе данных ещё нет администратора: " + cause.getMessage() + ".",
                "Задайте переменную окружения NASTAVNIK_ADMIN_PASSWORD: это будет пароль пользователя "
                        + FirstAdministrator.LOGIN + " (не короче " + PasswordPolicy.SHORTEST
                        + " знаков, буквы и цифры, без логина). Затем запустите «Наставник» снова. Переменная нужна только "
                        + "при первом запуске; потом администратор меняет пароль на странице /account.",
                cause);
    }
}
