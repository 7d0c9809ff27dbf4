package org.nastavnik.monitoring.cycle;

import java.time.Instant;
import org.nastavnik.engine.join.Watcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the processes of reports that have none yet, a portion in one transaction with the change of their rows. After a
 * power cut the next look goes on where it ended, and no report has two.
 */
@Component
public class ReportBatch implements Watcher {

    static final int PORTION = 50;

    private final ReportPortion portion;
    private final TransactionTemplate transaction;

    ReportBatch(ReportPortion portion, PlatformTransactionManager transactions) {
        this.portion = portion;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void watch(Instant now) {
        run();
    }

    /** Until none waits that nobody else is at; how many were started. */
    public int run() {
        int started = 0;
        for (int last = next(); last > 0; last = next()) {
            started += last;
        }
        return started;
    }

    private int next() {
        Integer last = transaction.execute(status -> portion.start(PORTION));
        return last == null ? 0 : last;
    }
}
