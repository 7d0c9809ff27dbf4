package org.nastavnik.participant.consent.followup;

import java.time.Instant;
import java.util.List;

/** Says what of the person's work stopped, so that the curator sees it in the task; one bean for each feature with such work. */
public interface StoppedWork {

    /** Whole Russian sentences: what was closed since that moment, and when. */
    List<String> since(long personId, Instant moment);
}
