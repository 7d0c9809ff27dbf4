package org.nastavnik.participant;

import java.util.List;
import org.nastavnik.programme.CaseSection;
import org.springframework.stereotype.Component;

/** Figures of the participants on the case page; the persons themselves are on a page of their own. */
@Component
class ParticipantsSection implements CaseSection {

    private final Participations participations;

    ParticipantsSection(Participations participations) {
        this.participations = participations;
    }

    @Override
    public String title() {
        return "Участники";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Row> rows(long programmeId) {
        List<Participations.Count> counts = participations.count(programmeId);
        String page = "/programmes/" + programmeId + "/participants";
        return List.of(
                new Row("Наставляемые", words(counts, ParticipantRole.MENTEE), page),
                new Row("Наставники и кандидаты", words(counts, ParticipantRole.MENTOR), page));
    }

    private static String words(List<Participations.Count> counts, ParticipantRole role) {
        long left = of(counts, role, ParticipationState.LEFT);
        long taking = of(counts, role, ParticipationState.ACTIVE) + of(counts, role, ParticipationState.FINISHED);
        return left == 0 ? Long.toString(taking) : taking + ", выбыли " + left;
    }

    private static long of(List<Participations.Count> counts, ParticipantRole role, ParticipationState state) {
        return counts.stream()
                .filter(c -> c.getRole() == role && c.getState() == state)
                .mapToLong(Participations.Count::getTotal)
                .sum();
    }
}
