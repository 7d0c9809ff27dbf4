package org.nastavnik.meeting.process;

import static org.nastavnik.shared.Markdown.fact;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.meeting.CoordinationMeeting;
import org.nastavnik.meeting.MeetingDecision;
import org.nastavnik.meeting.MeetingParticipant;
import org.nastavnik.meeting.MeetingService;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Markdown;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meeting at the head of its forms. */
@Component
@Transactional(readOnly = true)
class MeetingFacts {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.forLanguageTag("ru"));

    private final MeetingService meetings;
    private final Directory directory;

    MeetingFacts(MeetingService meetings, Directory directory) {
        this.meetings = meetings;
        this.directory = directory;
    }

    static long id(FormTask task) {
        return task.businessKey().partId(CoordinationMeeting.PART);
    }

    FormContent form(FormTask task) {
        CoordinationMeeting meeting = meetings.get(id(task));
        return FormContent.with(markdown(meeting)).value("meetingId", Long.toString(meeting.id()));
    }

    String markdown(CoordinationMeeting meeting) {
        var municipality = directory.municipality(meeting.municipalityId());
        StringBuilder facts = new StringBuilder(fact("Муниципалитет", municipality.name()));
        if (meeting.startsAt() != null) {
            facts.append(fact("Совещание", WHEN.format(meeting.startsAt().atZone(municipality.zone()))));
            facts.append(fact("Где", meeting.place() == null ? meeting.link() : meeting.place()));
            facts.append(fact("Повестка", meeting.agenda()));
        }
        return facts.toString();
    }

    /** Names beside posts; whoever comes from outside has only the title. */
    String label(MeetingParticipant participant, Map<String, String> names) {
        return participant.login() == null
                ? participant.title()
                : names.getOrDefault(participant.login(), participant.login()) + " — " + participant.title();
    }

    Map<String, String> names(List<String> logins) {
        return directory.briefNames(logins);
    }

    String table(List<MeetingDecision> decisions) {
        Map<String, String> names =
                names(decisions.stream().map(MeetingDecision::responsible).toList());
        return Markdown.table(
                List.of("№", "Решение", "Ответственный", "Срок"),
                decisions.stream()
                        .map(d -> List.of(
                                Integer.toString(d.position()),
                                d.text(),
                                names.getOrDefault(d.responsible(), "—"),
                                RussianDates.inTable(d.dueOn())))
                        .toList());
    }
}
