package org.nastavnik.award.process;

import static org.nastavnik.shared.Markdown.fact;

import java.util.List;
import org.nastavnik.award.AwardNomination;
import org.nastavnik.award.AwardScore;
import org.nastavnik.award.AwardService;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.organization.Directory;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.process.CaseFacts;
import org.nastavnik.shared.Markdown;
import org.springframework.stereotype.Component;

/** The nomination at the head of the forms that decide about it. */
@Component
class NominationFacts {

    private final AwardService awards;
    private final PersonRegister register;
    private final Directory directory;
    private final CaseFacts facts;

    NominationFacts(AwardService awards, PersonRegister register, Directory directory, CaseFacts facts) {
        this.awards = awards;
        this.register = register;
        this.directory = directory;
        this.facts = facts;
    }

    static long id(FormTask task) {
        return task.businessKey().partId(AwardNomination.PART);
    }

    FormContent form(FormTask task) {
        AwardNomination nomination = awards.get(id(task));
        String nominee = register.person(nomination.personId()).name().full();
        return facts.form(task)
                .value(
                        "nomination",
                        fact("Представлен", nominee)
                                + fact("Награда", nomination.award().title())
                                + fact("За что", nomination.justification()))
                .about(nomination.personId());
    }

    /** The same with the commission's marks, for who decides. */
    FormContent formWithScores(FormTask task) {
        List<AwardScore> given = awards.seats(id(task)).stream()
                .filter(seat -> seat.score() != null)
                .toList();
        var names = directory.briefNames(given.stream().map(AwardScore::login).toList());
        String table = Markdown.table(
                List.of("Член комиссии", "Баллы", "Пояснение"),
                given.stream()
                        .map(seat -> List.of(
                                names.getOrDefault(seat.login(), seat.login()),
                                seat.score().toString(),
                                seat.comment() == null ? "" : seat.comment()))
                        .toList());
        double mean = given.stream().mapToInt(AwardScore::score).average().orElse(0);
        String summary = given.isEmpty()
                ? "**Оценок комиссии нет:** все её члены работают в организации представленного или комиссия не назначена."
                : "**Средняя оценка:** %s из %d\n\n%s".formatted(oneDigit(mean), AwardScore.HIGHEST, table);
        return form(task).value("scores", summary);
    }

    private static String oneDigit(double value) {
        return String.format(java.util.Locale.forLanguageTag("ru"), "%.1f", value);
    }
}
