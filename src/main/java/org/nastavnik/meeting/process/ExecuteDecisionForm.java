package org.nastavnik.meeting.process;

import static org.nastavnik.shared.Markdown.fact;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.meeting.MeetingDecision;
import org.nastavnik.meeting.MeetingDecisionService;
import org.nastavnik.meeting.MeetingService;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;

/** The responsible person reports what was done, or why not. */
@Component
class ExecuteDecisionForm implements TaskForm {

    private final MeetingDecisionService decisions;
    private final MeetingService meetings;
    private final MeetingFacts facts;

    ExecuteDecisionForm(MeetingDecisionService decisions, MeetingService meetings, MeetingFacts facts) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.facts = facts;
    }

    @Override
    public String key() {
        return MeetingElements.EXECUTE_DECISION;
    }

    @Override
    public FormContent show(FormTask task) {
        MeetingDecision decision = decisions.get(id(task));
        return FormContent.with(facts.markdown(meetings.get(decision.meetingId()))
                        + fact("Решение № " + decision.position(), decision.text())
                        + fact("Выполнить до", RussianDates.inTable(decision.dueOn())))
                .value("meetingId", Long.toString(decision.meetingId()));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        if (values.yes("done")) {
            decisions.done(
                    id(task),
                    values.requiredText("evidence", "Напишите, что сделано."),
                    values.text("evidenceLink").orElse(null));
        } else {
            decisions.failed(id(task), values.requiredText("reason", "Укажите причину: её увидит координатор."));
        }
        return Completion.done();
    }

    private static long id(FormTask task) {
        return task.businessKey().partId(MeetingDecision.PART);
    }
}
