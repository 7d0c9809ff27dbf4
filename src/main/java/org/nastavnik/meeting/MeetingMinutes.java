package org.nastavnik.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nastavnik.document.Texts;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the minutes out, with names and posts as they are on that day. */
@Service
@Transactional
public class MeetingMinutes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final CoordinationMeetings meetings;
    private final MeetingParticipants participants;
    private final MeetingDecisions decisions;
    private final Directory directory;
    private final Texts texts;

    MeetingMinutes(
            CoordinationMeetings meetings,
            MeetingParticipants participants,
            MeetingDecisions decisions,
            Directory directory,
            Texts texts) {
        this.meetings = meetings;
        this.participants = participants;
        this.decisions = decisions;
        this.directory = directory;
        this.texts = texts;
    }

    public void issue(long meetingId) {
        CoordinationMeeting meeting = meetings.lock(meetingId).orElseThrow();
        meeting.recorded(texts.write("meeting/minutes", facts(meeting)));
    }

    private Map<String, Object> facts(CoordinationMeeting meeting) {
        Municipality municipality = directory.municipality(meeting.municipalityId());
        ZoneId zone = municipality.zone();
        List<MeetingParticipant> invited = participants.findByMeetingIdOrderById(meeting.id());
        List<MeetingDecision> made = decisions.findByMeetingIdOrderByPosition(meeting.id());
        List<String> logins = new ArrayList<>();
        invited.forEach(participant -> logins.add(participant.login()));
        made.forEach(decision -> logins.add(decision.responsible()));
        Map<String, String> names = directory.briefNames(logins);
        Map<String, Object> facts = new HashMap<>();
        facts.put("authority", municipality.authority());
        facts.put("date", RussianDates.inText(LocalDate.ofInstant(meeting.startsAt(), zone)));
        facts.put("time", TIME.format(meeting.startsAt().atZone(zone)));
        facts.put("place", meeting.place() == null ? "дистанционно" : meeting.place());
        facts.put("agenda", meeting.agenda().lines().toList());
        facts.put("discussed", meeting.discussed().lines().toList());
        facts.put("present", lines(invited, true, names));
        facts.put("absent", lines(invited, false, names));
        facts.put(
                "decisions",
                made.stream()
                        .map(d -> "%d. %s Ответственный: %s. Срок: %s"
                                .formatted(
                                        d.position(),
                                        d.text().endsWith(".") ? d.text() : d.text() + ".",
                                        names.getOrDefault(d.responsible(), "—"),
                                        RussianDates.inText(d.dueOn())))
                        .toList());
        return facts;
    }

    private static List<String> lines(List<MeetingParticipant> invited, boolean there, Map<String, String> names) {
        return invited.stream()
                .filter(p -> Boolean.TRUE.equals(p.present()) == there)
                .map(p -> p.login() == null ? p.title() : names.getOrDefault(p.login(), "—") + ", " + p.title())
                .toList();
    }
}
