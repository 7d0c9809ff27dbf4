package org.nastavnik.participant;

import java.time.LocalDate;
import java.util.List;
import org.nastavnik.programme.MentoringForm;

/**
 * Persons of the register who join a programme together.
 *
 * @param preferredForm taken for everybody whom it admits; the others get the programme's form that admits them
 * @param need what mentees want to learn or solve; may be null
 * @param consentsOn the day by which all consents were signed; null where nobody confirmed any
 */
public record Joining(List<Long> personIds, MentoringForm preferredForm, String need, LocalDate consentsOn) {}
