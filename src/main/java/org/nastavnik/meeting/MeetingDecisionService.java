package org.nastavnik.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the decisions of the minutes and what became of them. */
@Service
@Transactional
public class MeetingDecisionService {

    private final CoordinationMeetings meetings;
    private final MeetingDecisions decisions;
    private final Posts posts;
    private final Directory directory;
    private final MeetingProcess process;
    private final Notices notices;
    private final AuditTrail auditTrail;
    private final Clock clock;

    MeetingDecisionService(
            CoordinationMeetings meetings,
            MeetingDecisions decisions,
            Posts posts,
            Directory directory,
            MeetingProcess process,
            Notices notices,
            AuditTrail auditTrail,
            Clock clock) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.posts = posts;
        this.directory = directory;
        this.process = process;
        this.notices = notices;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** These drafts stand in the place of all earlier ones. */
    void redraft(CoordinationMeeting meeting, List<MeetingDecision.Draft> drafts) {
        decisions.deleteAll(decisions.findByMeetingIdOrderByPosition(meeting.id()));
        decisions.flush();
        add(meeting, drafts);
    }

    void add(CoordinationMeeting meeting, List<MeetingDecision.Draft> drafts) {
        int position = decisions.findByMeetingIdOrderByPosition(meeting.id()).size();
        if (position + drafts.size() > Minutes.MOST_DECISIONS) {
            throw new Refusal("text", "В протоколе не более 50 решений: объедините мелкие.");
        }
        LocalDate held = heldOn(meeting);
        for (MeetingDecision.Draft draft : drafts) {
            if (draft.dueOn().isBefore(held)) {
                throw new Refusal(
                        "dueOn",
                        "Срок решения «" + Minutes.brief(draft.text())
                                + "» раньше дня совещания: укажите более поздний.");
            }
            Posts.Post post = posts.find(meeting.municipalityId(), draft.post())
                    .orElseThrow(() -> new Refusal(
                            "post",
                            "Ответственный за решение «" + Minutes.brief(draft.text())
                                    + "» больше не занимает эту должность: выберите другого."));
            decisions.save(new MeetingDecision(meeting, ++position, draft, post.login(), post.group()));
        }
    }

    private LocalDate heldOn(CoordinationMeeting meeting) {
        return LocalDate.ofInstant(
                meeting.startsAt(),
                directory.municipality(meeting.municipalityId()).zone());
    }

    void handOut(CoordinationMeeting meeting) {
        for (MeetingDecision decision :
                decisions.findByMeetingIdAndStateOrderByPosition(meeting.id(), DecisionState.DRAFT)) {
            decision.open();
            decisions.flush();
            process.decisionMade(decision, meeting.tenantId());
            auditTrail.record(decision.key(), "coordination.decision-made", null);
        }
    }

    /** Another responsible person or day for a decision that nobody has reported on yet; both people learn of it. */
    public void change(long meetingId, long id, Long postId, LocalDate dueOn, String reason) {
        MeetingDecision decision = decisions
                .findById(id)
                .filter(found -> found.meetingId() == meetingId)
                .orElseThrow();
        Posts.Post post = postId == null
                ? null
                : posts.find(decision.municipalityId(), postId).orElse(null);
        if (post == null) {
            throw new Refusal("post", "Выберите ответственного из списка.");
        }
        String before = decision.responsible();
        decision.change(
                post.login(),
                post.group(),
                dueOn,
                reason,
                heldOn(meetings.findById(meetingId).orElseThrow()));
        decisions.flush();
        process.decisionChanged(decision);
        auditTrail.record(decision.key(), "coordination.decision-changed", decision.changeReason());
        tellChanged(decision, before);
    }

    private void tellChanged(MeetingDecision decision, String before) {
        String text = "Решение № %d совещания изменено: «%s». Ответственный — %s, срок %s. Причина: %s."
                .formatted(
                        decision.position(),
                        Minutes.brief(decision.text()),
                        directory
                                .briefNames(List.of(decision.responsible()))
                                .getOrDefault(decision.responsible(), "не назначен"),
                        RussianDates.inTable(decision.dueOn()),
                        MeetingNotices.cut(decision.changeReason()));
        notices.send(
                new HashSet<>(List.of(before, decision.responsible())),
                NoticeKind.INFORMATION,
                text,
                "/meetings/" + decision.meetingId(),
                "decision:" + decision.id() + ":changed:" + decision.version());
    }

    public void done(long id, String evidence, String link) {
        MeetingDecision decision = get(id);
        decision.done(evidence, link, clock.instant());
        ended(decision, "coordination.decision-done");
    }

    public void failed(long id, String reason) {
        MeetingDecision decision = get(id);
        decision.failed(reason, clock.instant());
        ended(decision, "coordination.decision-failed");
    }

    private void ended(MeetingDecision decision, String action) {
        auditTrail.record(decision.key(), action, null);
        decisions.flush();
        process.decisionsChanged();
    }

    /** The coordinator learns at once that a decision is not carried out. */
    public void tellFailed(long id) {
        MeetingDecision decision = get(id);
        notices.send(
                Recipient.holders(Role.COORDINATOR, decision.municipalityId()),
                NoticeKind.ESCALATION,
                "Решение № %d совещания не выполнено: «%s». Посмотрите причину и решите, что делать дальше."
                        .formatted(decision.position(), Minutes.brief(decision.text())),
                "/meetings/" + decision.meetingId(),
                "decision:" + id + ":failed");
    }

    @Transactional(readOnly = true)
    public MeetingDecision get(long id) {
        return decisions.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<MeetingDecision> of(long meetingId) {
        return decisions.findByMeetingIdOrderByPosition(meetingId);
    }

    /** Is the person responsible for one of them, or in the post that is? */
    @Transactional(readOnly = true)
    public boolean concern(long meetingId, String login) {
        return decisions.concern(meetingId, login);
    }
}
