package org.nastavnik.matching.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.matching.MatchingService;
import org.nastavnik.matching.Proposal;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.process.CaseFacts;
import org.springframework.stereotype.Component;

/** The head fixes the pairs by an order, or returns them to the curator with a reason. */
@Component
class ApprovePairsForm implements TaskForm {

    private final MatchingService matching;
    private final MatchingPeople people;
    private final Programmes programmes;
    private final LocalDay localDay;
    private final CaseFacts facts;

    ApprovePairsForm(
            MatchingService matching,
            MatchingPeople people,
            Programmes programmes,
            LocalDay localDay,
            CaseFacts facts) {
        this.matching = matching;
        this.people = people;
        this.programmes = programmes;
        this.localDay = localDay;
        this.facts = facts;
    }

    @Override
    public String key() {
        return MatchingElements.APPROVE_PAIRS;
    }

    @Override
    public FormContent show(FormTask task) {
        long programmeId = task.businessKey().programmeId();
        Proposal proposal = matching.newest(programmeId).orElseThrow();
        MatchingPeople.Names names = people.names(proposal, matching.facts(programmeId));
        return facts.form(task)
                .before(names.table(proposal))
                .about(names.persons().keySet())
                .value("approved", "yes")
                .value("orderNumber", matching.nextOrderNumber(programmeId))
                .value("orderDate", localDay.of(programmes.get(programmeId).organizationId()));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long programmeId = task.businessKey().programmeId();
        if (values.yes("approved")) {
            matching.approve(
                    programmeId,
                    values.requiredText("orderNumber", "Укажите номер приказа."),
                    values.requiredDate("orderDate", "Укажите дату приказа."));
        } else {
            matching.giveBack(programmeId, values.text("reason").orElse(null));
        }
        return Completion.done();
    }
}
