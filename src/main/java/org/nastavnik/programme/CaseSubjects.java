package org.nastavnik.programme;

import java.util.Collection;
import java.util.Map;

/** Says in a few words whom a part of a case is about, so that equal tasks of two pairs or candidates can be told apart. */
public interface CaseSubjects {

    /** The parts that this feature names, as the business key calls them: {@code pair}. */
    String part();

    /** By id of the part; one that is unknown is left out. A fixed number of statements, however many are asked for. */
    Map<Long, String> subjects(Collection<Long> ids);
}
