package org.nastavnik.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads a meeting from the plan to the last executed decision. */
@Service
@Transactional
public class MeetingService {

    private static final int LONGEST_TITLE = 300;

    private final CoordinationMeetings meetings;
    private final MeetingParticipants participants;
    private final MeetingDecisionService decisions;
    private final Posts posts;
    private final Directory directory;
    private final MeetingProcess process;
    private final MeetingNotices notices;
    private final AuditTrail auditTrail;
    private final Clock clock;

    MeetingService(
            CoordinationMeetings meetings,
            MeetingParticipants participants,
            MeetingDecisionService decisions,
            Posts posts,
            Directory directory,
            MeetingProcess process,
            MeetingNotices notices,
            AuditTrail auditTrail,
            Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.decisions = decisions;
        this.posts = posts;
        this.directory = directory;
        this.process = process;
        this.notices = notices;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Begins to prepare a meeting: its process asks the coordinator for date, agenda and participants. */
    public CoordinationMeeting begin(long municipalityId) {
        if (meetings.existsByMunicipalityIdAndState(municipalityId, MeetingState.DRAFT)) {
            throw new Refusal("Одно совещание уже готовится: завершите для него задачу «Запланировать совещание».");
        }
        Municipality municipality = directory.municipality(municipalityId);
        CoordinationMeeting meeting = meetings.saveAndFlush(new CoordinationMeeting(municipality, clock.instant()));
        process.meetingBegun(meeting);
        return recorded(meeting, "coordination.begun", null);
    }

    /** The coordinator's plan; the invitations follow with {@link #invite}. */
    public void plan(long id, MeetingPlan plan, Invited invited) {
        CoordinationMeeting meeting = lock(id);
        meeting.plan(plan, zone(meeting), clock.instant());
        Map<String, String> people = new LinkedHashMap<>();
        posts.holding(meeting.municipalityId(), invited.roles())
                .forEach(post -> people.putIfAbsent(post.login(), post.title()));
        for (Long chosen : invited.posts()) {
            Posts.Post post = posts.find(meeting.municipalityId(), chosen)
                    .orElseThrow(() -> new Refusal("people", "Выберите участников из списка."));
            people.putIfAbsent(post.login(), post.title());
        }
        List<String> guests = invited.guests().stream()
                .map(String::strip)
                .filter(guest -> !guest.isEmpty())
                .toList();
        if (people.isEmpty() && guests.isEmpty()) {
            throw new Refusal("roles", "Укажите, кого пригласить: отметьте роли, выберите людей или впишите гостей.");
        }
        people.forEach((login, title) -> participants.save(new MeetingParticipant(id, login, cut(title))));
        guests.forEach(guest -> participants.save(new MeetingParticipant(id, null, cut(guest))));
        recorded(meeting, "coordination.planned", null);
    }

    /** Tells everybody who is invited, once for every plan of the meeting. */
    public void invite(long id) {
        CoordinationMeeting meeting = get(id);
        notices.invite(meeting, participantsOf(id), zone(meeting));
    }

    public void move(long id, MeetingPlan plan, String reason) {
        CoordinationMeeting meeting = lock(id);
        meeting.move(plan, reason, zone(meeting), clock.instant());
        meetings.flush();
        process.meetingMoved(meeting);
        recorded(meeting, "coordination.moved", meeting.reason());
    }

    public void cancel(long id, String reason) {
        CoordinationMeeting meeting = lock(id);
        meeting.cancel(reason, clock.instant());
        meetings.flush();
        process.meetingCancelled(meeting);
        recorded(meeting, "coordination.cancelled", meeting.reason());
    }

    /** Tells everybody who was invited that the meeting is not held. */
    public void tellCancelled(long id) {
        CoordinationMeeting meeting = get(id);
        notices.cancelled(meeting, participantsOf(id), zone(meeting));
    }

    /** Keeps what was written down on the page so far; nothing is decided yet. */
    public void draft(long id, long version, Minutes minutes) {
        CoordinationMeeting meeting = lock(id);
        meeting.requirePlanned();
        if (meeting.version() != version) {
            throw new Refusal("Протокол тем временем изменил кто-то ещё: сверьте написанное и сохраните ещё раз.");
        }
        mark(id, minutes.present());
        meeting.write(minutes.discussed());
        decisions.redraft(meeting, minutes.decisions());
        meetings.flush();
    }

    /** The minutes are complete: what was decided is handed out with {@link #handOut}. */
    public void record(long id, Minutes minutes) {
        CoordinationMeeting meeting = lock(id);
        meeting.hold(minutes.discussed(), clock.instant());
        mark(id, minutes.present());
        decisions.add(meeting, minutes.decisions());
        recorded(meeting, "coordination.held", null);
    }

    private void mark(long id, List<Long> present) {
        participantsOf(id).forEach(participant -> participant.mark(present.contains(participant.id())));
    }

    /** Each decision begins its own process; the meeting waits for all of them, which may be none. */
    public void handOut(long id) {
        CoordinationMeeting meeting = lock(id);
        decisions.handOut(meeting);
        meeting.awaitDecisions();
        meetings.flush();
        process.decisionsChanged();
    }

    public void close(long id) {
        CoordinationMeeting meeting = lock(id);
        meeting.close(clock.instant());
        recorded(meeting, "coordination.closed", null);
    }

    @Transactional(readOnly = true)
    public CoordinationMeeting get(long id) {
        return meetings.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<MeetingParticipant> participantsOf(long id) {
        return participants.findByMeetingIdOrderById(id);
    }

    @Transactional(readOnly = true)
    public boolean isInvited(long id, String login) {
        return participants.existsByMeetingIdAndLogin(id, login);
    }

    @Transactional(readOnly = true)
    public ZoneId zone(CoordinationMeeting meeting) {
        return directory.municipality(meeting.municipalityId()).zone();
    }

    @Transactional(readOnly = true)
    public LocalDate today(CoordinationMeeting meeting) {
        return LocalDate.now(clock.withZone(zone(meeting)));
    }

    private CoordinationMeeting lock(long id) {
        return meetings.lock(id).orElseThrow();
    }

    private CoordinationMeeting recorded(CoordinationMeeting meeting, String action, String detail) {
        auditTrail.record(meeting.key(), action, detail);
        return meeting;
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
