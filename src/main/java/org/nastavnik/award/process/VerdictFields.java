package org.nastavnik.award.process;

import org.nastavnik.award.AwardNomination.Verdict;
import org.nastavnik.award.AwardService;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.organization.LocalDay;
import org.springframework.stereotype.Component;

/** The fields of a decision that both deciding forms have: yes with an order, or no with a reason. */
@Component
class VerdictFields {

    private final AwardService awards;
    private final LocalDay localDay;

    VerdictFields(AwardService awards, LocalDay localDay) {
        this.awards = awards;
        this.localDay = localDay;
    }

    FormContent dated(FormTask task, FormContent content) {
        long organizationId = awards.get(NominationFacts.id(task)).organizationId();
        return content.value("orderDate", localDay.of(organizationId));
    }

    static Verdict read(FormValues values) {
        if (!values.yes("granted")) {
            return new Verdict(false, null, null, values.text("reason").orElse(null));
        }
        return new Verdict(
                true,
                values.requiredText("orderNumber", "Укажите номер приказа о награждении."),
                values.requiredDate("orderDate", "Укажите дату приказа о награждении."),
                null);
    }
}
