package org.nastavnik.participant.consent.followup.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.participant.consent.ConsentManner;
import org.nastavnik.participant.consent.followup.FollowUpService;
import org.springframework.stereotype.Component;

/** After the end of a consent: a new one, the data kept on another ground, or the data proposed for erasure. */
@Component
class SettleWithdrawalForm implements TaskForm {

    private final FollowUpService followUps;
    private final FollowUpFacts facts;

    SettleWithdrawalForm(FollowUpService followUps, FollowUpFacts facts) {
        this.followUps = followUps;
        this.facts = facts;
    }

    @Override
    public String key() {
        return FollowUpElements.SETTLE_WITHDRAWAL;
    }

    @Override
    public FormContent show(FormTask task) {
        return facts.form(task);
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = FollowUpFacts.id(task);
        switch (values.requiredText("decision", "Выберите, что решено.")) {
            case "consent" ->
                followUps.renew(
                        id,
                        values.requiredDate("signedOn", "Укажите дату, когда подписано новое согласие."),
                        values.choice("manner", ConsentManner.class).orElse(ConsentManner.PAPER),
                        values.text("representativeName").orElse(null));
            case "erase" -> followUps.askErasure(id);
            default ->
                followUps.keep(
                        id, values.requiredText("ground", "Укажите, на каком основании данные хранятся дальше."));
        }
        return Completion.done();
    }
}
