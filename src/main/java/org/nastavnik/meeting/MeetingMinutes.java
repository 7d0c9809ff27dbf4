package org.nastavnik.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues the minutes as a numbered paper of the municipality, with names and posts as they are on that day. */
@Service
@Transactional
public class MeetingMinutes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final CoordinationMeetings meetings;
    private final MeetingParticipants participants;
    private final MeetingDecisions decisions;
    private final Directory directory;
    private final DocumentService documents;

    MeetingMinutes(
            CoordinationMeetings meetings,
            MeetingParticipants participants,
            MeetingDecisions decisions,
            Directory directory,
            DocumentService documents) {
        this.meetings = meetings;
        this.participants = participants;
        this.decisions = decisions;
        this.directory = directory;
        this.documents = documents;
    }

    public void issue(long meetingId) {
        CoordinationMeeting meeting = meetings.lock(meetingId).orElseThrow();
        Document issued = documents.issue(
                DocumentOwner.municipality(meeting.municipalityId()), DocumentKind.MEETING_MINUTES, facts(meeting));
        meeting.recorded(issued.id());
    }

    private DocumentFacts facts(CoordinationMeeting meeting) {
        ZoneId zone = directory.municipality(meeting.municipalityId()).zone();
        List<MeetingParticipant> invited = participants.findByMeetingIdOrderById(meeting.id());
        List<MeetingDecision> made = decisions.findByMeetingIdOrderByPosition(meeting.id());
        List<String> logins = new ArrayList<>();
        invited.forEach(participant -> logins.add(participant.login()));
        made.forEach(decision -> logins.add(decision.responsible()));
        Map<String, String> names = directory.briefNames(logins);
        List<String> absent = lines(invited, false, names);
        return DocumentFacts.of(DocumentKind.MEETING_MINUTES)
                .about(CoordinationMeeting.PART, meeting.id())
                .dated(LocalDate.ofInstant(meeting.startsAt(), zone))
                .text("вид", "координационного совещания")
                .text("место", meeting.place() == null ? "дистанционно" : meeting.place())
                .text("время", TIME.format(meeting.startsAt().atZone(zone)))
                .list("присутствовали", lines(invited, true, names))
                .list("отсутствовали", absent)
                .when("есть_отсутствовали", !absent.isEmpty())
                .list("повестка", points(meeting.agenda()))
                .list("обсудили", paragraphs(meeting.discussed()))
                .when("есть_решения", !made.isEmpty())
                .when("нет_решений", made.isEmpty())
                .table(
                        "решения",
                        made.stream()
                                .map(d -> Map.of(
                                        "решение", d.text(),
                                        "ответственный", names.getOrDefault(d.responsible(), "—"),
                                        "срок", RussianDates.inText(d.dueOn())))
                                .toList());
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The paper numbers them itself. */
    private static List<String> points(String agenda) {
        return paragraphs(agenda).stream()
                .map(line -> line.replaceFirst("^\\d{1,2}[.)]\\s*", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> lines(List<MeetingParticipant> invited, boolean there, Map<String, String> names) {
        return invited.stream()
                .filter(p -> Boolean.TRUE.equals(p.present()) == there)
                .map(p -> p.login() == null ? p.title() : names.getOrDefault(p.login(), "—") + ", " + p.title())
                .toList();
    }
}
