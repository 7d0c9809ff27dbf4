package org.nastavnik.participant.exchange;

import java.time.Duration;
import java.time.Instant;
import org.nastavnik.engine.join.Watcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uploaded lists of persons that nobody took over are forgotten after a week. */
@Component
class OldFiles implements Watcher {

    static final Duration KEPT = Duration.ofDays(7);

    private final PersonFiles files;

    OldFiles(PersonFiles files) {
        this.files = files;
    }

    @Override
    @Transactional
    public void watch(Instant now) {
        files.deleteOlder(now.minus(KEPT));
    }
}
