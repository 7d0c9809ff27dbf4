package org.nastavnik.shared.startup;

import java.util.Objects;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Hibernate's transactions, but for those of the start: until the context stands, the starting thread builds the engine and
 * deploys models, wants no entity and need not wait two seconds for Hibernate. These transactions are plain ones of the same
 * data source. The phase never ends inside a transaction, so each ends where it began.
 */
class StartTransactions implements PlatformTransactionManager {

    private final PlatformTransactionManager full;
    private final PlatformTransactionManager plain;
    private final StartPhase phase;

    StartTransactions(JpaTransactionManager full, StartPhase phase) {
        this.full = full;
        this.plain = new JdbcTransactionManager(Objects.requireNonNull(full.getDataSource()));
        this.phase = phase;
    }

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
        if (!phase.isMine()) {
            return full.getTransaction(definition);
        }
        TransactionStatus status = plain.getTransaction(definition);
        phase.begun();
        return status;
    }

    @Override
    public void commit(TransactionStatus status) {
        if (!phase.isMine()) {
            full.commit(status);
            return;
        }
        try {
            plain.commit(status);
        } finally {
            phase.done();
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        if (!phase.isMine()) {
            full.rollback(status);
            return;
        }
        try {
            plain.rollback(status);
        } finally {
            phase.done();
        }
    }
}
