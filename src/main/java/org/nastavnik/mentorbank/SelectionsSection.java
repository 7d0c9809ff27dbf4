package org.nastavnik.mentorbank;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.programme.CaseSection;
import org.springframework.stereotype.Component;

/** How far the selection of mentors is, in figures, on the case page. */
@Component
class SelectionsSection implements CaseSection {

    private final Selections selections;

    SelectionsSection(Selections selections) {
        this.selections = selections;
    }

    @Override
    public String title() {
        return "Отбор наставников";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Row> rows(long programmeId) {
        Map<SelectionState, Long> counts = selections.findByProgrammeIdOrderById(programmeId).stream()
                .collect(Collectors.groupingBy(Selection::state, Collectors.counting()));
        return Arrays.stream(SelectionState.values())
                .filter(counts::containsKey)
                .map(state -> new Row(label(state), counts.get(state).toString()))
                .toList();
    }

    private static String label(SelectionState state) {
        return Character.toUpperCase(state.title().charAt(0)) + state.title().substring(1);
    }
}
