package org.nastavnik.meeting.process;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.meeting.Invited;
import org.nastavnik.meeting.MeetingPlan;
import org.nastavnik.meeting.MeetingService;
import org.nastavnik.meeting.Posts;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;

/** When, where, what about and with whom (order 25-1 of Komsomolsk, item 5). */
@Component
class ScheduleMeetingForm implements TaskForm {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final int USUAL_NOTICE_DAYS = 14;

    private final MeetingService meetings;
    private final MeetingFacts facts;
    private final Posts posts;

    ScheduleMeetingForm(MeetingService meetings, MeetingFacts facts, Posts posts) {
        this.meetings = meetings;
        this.facts = facts;
        this.posts = posts;
    }

    @Override
    public String key() {
        return MeetingElements.SCHEDULE_MEETING;
    }

    @Override
    public FormContent show(FormTask task) {
        var meeting = meetings.get(MeetingFacts.id(task));
        return facts.form(task)
                .value("startsOn", meetings.today(meeting).plusDays(USUAL_NOTICE_DAYS))
                .value("startsAt", "10:00")
                .value("minutes", 90)
                .value("roles", List.of(Role.HEAD, Role.CURATOR, Role.MUNICIPAL_CURATOR, Role.OPERATOR))
                .options(
                        "posts",
                        posts.of(meeting.municipalityId()).stream()
                                .map(post -> Option.of(post.id(), post.label()))
                                .toList());
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        meetings.plan(MeetingFacts.id(task), plan(values), invited(values));
        return Completion.done();
    }

    private static MeetingPlan plan(FormValues values) {
        return new MeetingPlan(
                values.date("startsOn").orElse(null),
                values.text("startsAt").map(ScheduleMeetingForm::time).orElse(null),
                values.integer("minutes").orElse(0),
                values.text("place").orElse(null),
                values.text("link").orElse(null),
                values.text("agenda").orElse(null));
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed, TIME);
        } catch (DateTimeParseException e) {
            throw new Refusal("startsAt", "Это не время: укажите часы и минуты через двоеточие, например 10:00.");
        }
    }

    private static Invited invited(FormValues values) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(values.choices("roles", Role.class));
        List<String> guests =
                values.text("guests").stream().flatMap(String::lines).toList();
        return new Invited(roles, values.ids("people"), guests);
    }
}
