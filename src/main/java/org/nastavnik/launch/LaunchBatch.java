package org.nastavnik.launch;

import java.time.Instant;
import java.util.List;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the programmes of the chosen organisations, a portion in one transaction. What is committed is begun, the rest
 * still waits: after a power cut the next look goes on where it ended. Where a portion fails its organisations are tried
 * one by one, so that one that cannot begin holds up no other.
 */
@Component
public class LaunchBatch implements Watcher {

    static final int PORTION = 25;
    private static final Logger log = LoggerFactory.getLogger(LaunchBatch.class);

    private final LaunchPortion portion;
    private final TransactionTemplate transaction;
    private final Joins joins;

    LaunchBatch(LaunchPortion portion, TransactionTemplate transaction, Joins joins) {
        this.portion = portion;
        this.transaction = transaction;
        this.joins = joins;
    }

    @Override
    public void watch(Instant now) {
        run();
    }

    /** Until none waits that nobody else is at; how many were decided. */
    public int run() {
        int decided = 0;
        for (int last = next(); last > 0; last = next()) {
            decided += last;
        }
        if (decided > 0) {
            // the launch may be complete now
            joins.nudge();
        }
        return decided;
    }

    private int next() {
        List<Long> waiting = portion.waiting(PORTION);
        if (waiting.isEmpty()) {
            return 0;
        }
        try {
            return required(transaction.execute(status -> portion.begin(PORTION)));
        } catch (RuntimeException failure) {
            log.warn("A portion of a launch failed, its organisations are tried one by one", failure);
            return oneByOne(waiting);
        }
    }

    private int oneByOne(List<Long> waiting) {
        int decided = 0;
        for (long id : waiting) {
            try {
                decided += required(transaction.execute(status -> portion.beginOne(id)));
            } catch (Refusal refusal) {
                decided += fail(id, refusal.sentence());
            } catch (RuntimeException failure) {
                log.error("Organisation {} of a launch cannot begin", id, failure);
                decided += fail(
                        id, "Неполадка системы, сообщите администратору номер " + id + ", затем повторите попытку.");
            }
        }
        return decided;
    }

    private int fail(long id, String sentence) {
        return required(transaction.execute(status -> portion.fail(id, sentence)));
    }

    private static int required(Integer number) {
        return number == null ? 0 : number;
    }
}
