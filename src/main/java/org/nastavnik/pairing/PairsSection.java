package org.nastavnik.pairing;

import java.util.ArrayList;
import java.util.List;
import org.nastavnik.evaluation.PairFigures;
import org.nastavnik.matching.MatchingService;
import org.nastavnik.programme.CaseSection;
import org.nastavnik.programme.MentoringProgramme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pairs and their matching on the case page: in figures, and the working ones with the longest silence first. */
@Component
class PairsSection implements CaseSection {

    private static final int BEFORE_THE_SURVEYS = 50;

    private static final int SHOWN = 8;
    private static final int PRINTED = 300;

    private final PairFigures figures;
    private final MatchingService matching;
    private final PairList list;

    PairsSection(PairFigures figures, MatchingService matching, PairList list) {
        this.figures = figures;
        this.matching = matching;
        this.list = list;
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

    /** What the template shows; names only where the rows have them. */
    public record Shown(PairList.Page pairs, boolean names) {}

    @Override
    public Detail detail(MentoringProgramme programme, Sight sight) {
        PairList.Page pairs = list.find(
                new PairList.Filter(programme.id(), null, true, false),
                0,
                sight.whole() ? PRINTED : SHOWN,
                sight.leads() ? "Пары на странице программы" : null);
        return pairs.total() == 0 ? null : new Detail("pairing/case-pairs", new Shown(pairs, sight.leads()));
    }
}
