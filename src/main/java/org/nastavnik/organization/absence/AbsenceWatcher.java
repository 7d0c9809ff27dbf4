package org.nastavnik.organization.absence;

import java.time.Instant;
import java.util.List;
import org.nastavnik.engine.join.Watcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins and ends absences at midnight of the municipality's zone. */
@Component
class AbsenceWatcher implements Watcher {

    private static final int BATCH = 20;

    private final AbsenceRows rows;
    private final AbsenceService absences;
    private final TransactionTemplate transaction;

    AbsenceWatcher(AbsenceRows rows, AbsenceService absences, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.absences = absences;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void watch(Instant now) {
        int done = BATCH;
        while (done == BATCH) {
            done = transaction.execute(status -> batch(now));
        }
    }

    private int batch(Instant now) {
        List<Absence> due = rows.lockDue(now, BATCH);
        due.forEach(absence -> {
            if (absence.state() == Absence.State.PLANNED) {
                absences.begin(absence);
            } else {
                absences.end(absence);
            }
        });
        return due.size();
    }
}
