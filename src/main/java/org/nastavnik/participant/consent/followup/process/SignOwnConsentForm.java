package org.nastavnik.participant.consent.followup.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.participant.consent.ConsentManner;
import org.nastavnik.participant.consent.followup.FollowUpService;
import org.springframework.stereotype.Component;

/** Who has come of age signs for himself or herself, or takes part no longer. */
@Component
class SignOwnConsentForm implements TaskForm {

    private final FollowUpService followUps;
    private final FollowUpFacts facts;

    SignOwnConsentForm(FollowUpService followUps, FollowUpFacts facts) {
        this.followUps = followUps;
        this.facts = facts;
    }

    @Override
    public String key() {
        return FollowUpElements.SIGN_OWN_CONSENT;
    }

    @Override
    public FormContent show(FormTask task) {
        return facts.form(task);
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = FollowUpFacts.id(task);
        if (values.yes("signed")) {
            followUps.signOwn(
                    id,
                    values.requiredDate("signedOn", "Укажите дату, когда подписано согласие."),
                    values.choice("manner", ConsentManner.class).orElse(ConsentManner.PAPER));
        } else {
            followUps.refuseOwn(id, values.requiredText("reason", "Укажите, почему согласие не подписано."));
        }
        return Completion.done();
    }
}
