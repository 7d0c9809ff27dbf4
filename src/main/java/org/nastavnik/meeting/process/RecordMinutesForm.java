package org.nastavnik.meeting.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.meeting.CoordinationMeeting;
import org.nastavnik.meeting.MeetingDecision;
import org.nastavnik.meeting.MeetingDecisionService;
import org.nastavnik.meeting.MeetingParticipant;
import org.nastavnik.meeting.MeetingService;
import org.nastavnik.meeting.Minutes;
import org.nastavnik.meeting.Posts;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who was there, what was discussed and decided; more than three decisions are written down on the page. */
@Component
class RecordMinutesForm implements TaskForm {

    private static final int DECISIONS = 3;

    private final MeetingService meetings;
    private final MeetingDecisionService decisions;
    private final MeetingFacts facts;
    private final Posts posts;

    RecordMinutesForm(MeetingService meetings, MeetingDecisionService decisions, MeetingFacts facts, Posts posts) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.facts = facts;
        this.posts = posts;
    }

    @Override
    public String key() {
        return MeetingElements.RECORD_MINUTES;
    }

    @Override
    public FormContent show(FormTask task) {
        CoordinationMeeting meeting = meetings.get(MeetingFacts.id(task));
        List<MeetingParticipant> invited = meetings.participantsOf(meeting.id());
        Map<String, String> names =
                facts.names(invited.stream().map(MeetingParticipant::login).toList());
        List<MeetingDecision> written = decisions.of(meeting.id());
        return facts.form(task)
                .value(
                        "written",
                        written.isEmpty() ? "" : "**Решения, записанные на странице:**\n\n" + facts.table(written))
                .options(
                        "invited",
                        invited.stream()
                                .map(p -> Option.of(p.id(), facts.label(p, names)))
                                .toList())
                .value(
                        "present",
                        invited.stream()
                                .filter(p -> !Boolean.FALSE.equals(p.present()))
                                .map(MeetingParticipant::id)
                                .toList())
                .value("discussed", meeting.discussed())
                .options(
                        "posts",
                        posts.of(meeting.municipalityId()).stream()
                                .map(post -> Option.of(post.id(), post.label()))
                                .toList());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        List<MeetingDecision.Draft> made = new ArrayList<>();
        for (int i = 1; i <= DECISIONS; i++) {
            decision(values, i, made);
        }
        meetings.record(
                MeetingFacts.id(task),
                new Minutes(
                        values.ids("present"),
                        values.requiredText("discussed", "Напишите, что обсуждали на совещании."),
                        made));
        return Completion.done();
    }

    private static void decision(FormValues values, int number, List<MeetingDecision.Draft> made) {
        values.text("decision" + number).ifPresent(text -> {
            long post = values.id("responsible" + number)
                    .orElseThrow(() -> new Refusal("responsible" + number, "Выберите ответственного за решение."));
            made.add(new MeetingDecision.Draft(
                    text, post, values.requiredDate("due" + number, "Укажите срок выполнения решения.")));
        });
    }
}
