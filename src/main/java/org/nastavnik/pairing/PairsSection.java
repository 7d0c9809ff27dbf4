package org.nastavnik.pairing;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.evaluation.PairFigures;
import org.nastavnik.matching.MatchingService;
import org.nastavnik.programme.CaseSection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pairs and their matching on the case page, in figures. */
@Component
class PairsSection implements CaseSection {

    private static final int BEFORE_THE_SURVEYS = 50;

    private final PairFigures figures;
    private final MatchingService matching;

    PairsSection(PairFigures figures, MatchingService matching) {
        this.figures = figures;
        this.matching = matching;
    }

    @Override
    public String title() {
        return "Наставнические пары";
    }

    @Override
    public int order() {
        return BEFORE_THE_SURVEYS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> rows(long programmeId) {
        List<Row> rows = new ArrayList<>();
        matching.newest(programmeId)
                .ifPresent(proposal -> rows.add(new Row(
                        "Подбор пар № " + proposal.number(),
                        proposal.state().title(),
                        "/programmes/" + programmeId + "/matching",
                        true)));
        PairFigures.Counts counts = figures.counts(programmeId);
        if (counts.pairs() == 0) {
            rows.add(new Row("Пары", "появятся после приказа руководителя"));
            return rows;
        }
        rows.add(new Row("Всего пар", Integer.toString(counts.pairs()), "/programmes/" + programmeId + "/pairs"));
        rows.add(new Row(
                "Работают, завершили, прекращены",
                counts.running() + ", " + counts.finished() + ", " + counts.dissolved()));
        rows.add(new Row("Встреч проведено", Integer.toString(counts.meetings())));
        return rows;
    }
}
