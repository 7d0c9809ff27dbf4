package org.nastavnik.pairing.process;

import java.time.LocalDate;
import java.util.Map;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.pairing.Agreement;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.participant.Person;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** Do both sides, and a minor's representative, agree to work together? With their first questionnaires. */
@Component
class AgreePairForm implements TaskForm {

    private final PairingService pairings;
    private final PairFacts facts;
    private final SurveyFields survey;

    AgreePairForm(PairingService pairings, PairFacts facts, SurveyFields survey) {
        this.pairings = pairings;
        this.facts = facts;
        this.survey = survey;
    }

    @Override
    public String key() {
        return PairingElements.AGREE_PAIR;
    }

    @Override
    public FormContent show(FormTask task) {
        Pairing pair = pairings.get(PairFacts.id(task));
        LocalDate today = pairings.today(pair);
        FormContent content = facts.form(task)
                .value("agreedOn", today)
                .value("mentorAgrees", "yes")
                .value("menteesAgree", "yes")
                .value("minors", anyMinor(pair, today) ? "yes" : "no")
                .value("representativesAgree", "yes");
        return survey.ask(content, pair, SurveyStage.ENTRY);
    }

    private boolean anyMinor(Pairing pair, LocalDate today) {
        Map<Long, Person> persons = facts.persons(pair);
        return pair.menteeIds().stream().map(persons::get).anyMatch(person -> person.isMinorOn(today));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = PairFacts.id(task);
        Pairing pair = pairings.get(id);
        Agreement agreement = new Agreement(
                values.date("agreedOn").orElseGet(() -> pairings.today(pair)),
                values.yes("mentorAgrees"),
                values.yes("menteesAgree"),
                anyMinor(pair, pairings.today(pair)) ? values.yes("representativesAgree") : null,
                values.text("reason").orElse(null));
        if (!agreement.complete() && agreement.reason() == null) {
            throw new Refusal("reason", "Укажите, почему нет согласия: причина поможет подобрать новую пару.");
        }
        pairings.agree(id, agreement);
        if (agreement.complete()) {
            survey.record(pair, SurveyStage.ENTRY, values);
        }
        return Completion.done();
    }
}
