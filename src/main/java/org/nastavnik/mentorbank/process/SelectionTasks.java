package org.nastavnik.mentorbank.process;

import org.nastavnik.mentorbank.Selection;
import org.nastavnik.mentorbank.SelectionService;
import org.nastavnik.mentorbank.SelectionState;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** What {@code mentoring-programme.bpmn} and {@code mentor-selection.bpmn} ask of the selection of candidates. */
@Component
public class SelectionTasks {

    private final SelectionService selections;

    SelectionTasks(SelectionService selections) {
        this.selections = selections;
    }

    /** Begins the selection of every proposed candidate; the programme waits for all of them. */
    public void begin(String programmeKey) {
        selections.begin(BusinessKey.parse(programmeKey).programmeId());
    }

    public boolean hasConfirmedMentor(String programmeKey) {
        return selections.hasConfirmedMentor(BusinessKey.parse(programmeKey).programmeId());
    }

    public void assess(String selectionKey) {
        selections.assess(id(selectionKey));
    }

    public boolean isEligible(String selectionKey) {
        return Boolean.TRUE.equals(selection(selectionKey).eligible());
    }

    public boolean isRecommended(String selectionKey) {
        return Boolean.TRUE.equals(selection(selectionKey).recommended());
    }

    public boolean isConfirmed(String selectionKey) {
        return selection(selectionKey).state() == SelectionState.CONFIRMED;
    }

    private Selection selection(String selectionKey) {
        return selections.get(id(selectionKey));
    }

    private static long id(String selectionKey) {
        return BusinessKey.parse(selectionKey).partId(Selection.PART);
    }
}
