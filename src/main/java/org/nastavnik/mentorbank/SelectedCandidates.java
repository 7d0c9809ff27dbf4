package org.nastavnik.mentorbank;

import java.util.HashMap;
import java.util.Map;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.MentorCandidates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The selection as the pages of participants see it. */
@Component
@Transactional
class SelectedCandidates implements MentorCandidates {

    private final SelectionService selections;

    SelectedCandidates(SelectionService selections) {
        this.selections = selections;
    }

    @Override
    public void propose(long programmeId, Joining joining) {
        selections.propose(programmeId, joining);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, String> standing(long programmeId) {
        Map<Long, String> standing = new HashMap<>();
        for (Selection selection : selections.ofProgramme(programmeId)) {
            standing.put(selection.personId(), words(selection));
        }
        return standing;
    }

    private static String words(Selection selection) {
        if (selection.state() == SelectionState.OPEN) {
            return selection.state().title() + ": " + selection.step().title();
        }
        return selection.closingReason() == null
                ? selection.state().title()
                : selection.state().title() + ": " + selection.closingReason();
    }
}
