package org.nastavnik.organization;

import java.time.Clock;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The administrator that all others are made by. Written by SQL: it is made before there are entities. */
@Component
public class FirstLogin {

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstLogin(JdbcClient jdbc, AuditTrail auditTrail, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.transaction = transaction;
        this.clock = clock;
    }

    public boolean administratorExists() {
        return jdbc.sql("select exists (select 1 from organization_role where role = ? and until is null)")
                .param(Role.ADMINISTRATOR.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * A login that is there already keeps its password and gets the role.
     *
     * @return false where it is there and switched off
     */
    public boolean makeAdministrator(String login, String passwordHash, PersonName name, String position) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql("""
                            insert into organization_user (login, password_hash, last_name, first_name, position)
                            values (?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(login, passwordHash, name.lastName(), name.firstName(), position)
                    .update();
            int granted = jdbc.sql("""
                            insert into organization_role (login, role, since)
                            select login, ?, ? from organization_user where login = ? and enabled""")
                    .params(Role.ADMINISTRATOR.name(), SqlTime.of(clock.instant()), login)
                    .update();
            if (granted == 1) {
                auditTrail.record("user:" + login, "role.granted", Role.ADMINISTRATOR.name());
            }
            return granted == 1;
        }));
    }
}
