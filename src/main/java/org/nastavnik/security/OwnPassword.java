package org.nastavnik.security;

import org.nastavnik.organization.PasswordPolicy;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person changes the own password; every other session of the account ends with it. */
@Service
class OwnPassword {

    private final Users users;
    private final PasswordEncoder encoder;
    private final AuditTrail auditTrail;

    OwnPassword(Users users, PasswordEncoder encoder, AuditTrail auditTrail) {
        this.users = users;
        this.encoder = encoder;
        this.auditTrail = auditTrail;
    }

    /** @return the stored hash of the new password */
    @Transactional
    public String change(String login, String current, String wanted, String repeated) {
        User user = users.findById(login).orElseThrow();
        if (!encoder.matches(current, user.passwordHash())) {
            throw new Refusal("current", "Нынешний пароль указан неверно.");
        }
        PasswordPolicy.check("wanted", login, wanted);
        if (wanted.equals(current)) {
            throw new Refusal("wanted", "Новый пароль совпадает с нынешним: придумайте другой.");
        }
        if (!wanted.equals(repeated)) {
            throw new Refusal("repeated", "Пароли не совпадают: введите новый пароль второй раз так же.");
        }
        String hash = encoder.encode(wanted);
        user.changePassword(hash);
        auditTrail.record("user:" + login, "password.changed", "");
        return hash;
    }
}
