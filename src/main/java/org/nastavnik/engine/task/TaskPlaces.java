package org.nastavnik.engine.task;

import java.util.Optional;
import org.nastavnik.shared.BusinessKey;

/** Says which organisation a case belongs to; implemented by the feature that owns the cases. */
public interface TaskPlaces {

    /** Asked once when a task is created; empty where the case belongs to no single organisation. */
    Optional<Long> organizationOf(BusinessKey key);
}
