package org.nastavnik.matching.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nastavnik.matching.assignment.MatchingResult.ProposedPair;
import org.nastavnik.matching.assignment.MatchingResult.Unassigned;

/**
 * Proposes the pairs: as many mentees with an allowed mentor as possible, among these the highest sum of scores, among
 * these the most even load of the mentors; what is still equal is decided by the order of persons. Pins that keep the
 * hard limits are kept.
 */
public final class MentorAssignment {

    private final MatchingCase facts;
    private final Map<Long, MentorOffer> mentors = new HashMap<>();
    /** Places taken by running pairs and by pins. */
    private final Map<Long, Integer> taken = new HashMap<>();

    private final List<ProposedPair> pairs = new ArrayList<>();
    private final Map<Long, String> refusedPins = new HashMap<>();

    private MentorAssignment(MatchingCase facts) {
        this.facts = facts;
        for (MentorOffer mentor : facts.mentors()) {
            mentors.put(mentor.personId(), mentor);
            taken.put(mentor.personId(), mentor.taken());
        }
    }

    public static MatchingResult propose(MatchingCase facts) {
        return new MentorAssignment(facts).propose();
    }

    private MatchingResult propose() {
        List<MenteeNeed> waiting = keepPins();
        CheapestFlow flow = new CheapestFlow(waiting.size());
        for (MentorOffer mentor : facts.mentors()) {
            flow.mentor(mentor.personId(), taken.get(mentor.personId()), mentor.capacity());
        }
        Map<Couple, PairScore> scores = new HashMap<>();
        for (MenteeNeed mentee : waiting) {
            flow.mentee(mentee.personId());
            for (MentorOffer mentor : facts.mentors()) {
                if (Barrier.between(mentee, mentor, facts.dissolved()).isEmpty() && hasPlace(mentor)) {
                    PairScore score = PairScore.of(mentee, mentor);
                    scores.put(new Couple(mentee.personId(), mentor.personId()), score);
                    flow.allow(mentee.personId(), mentor.personId(), score.points());
                }
            }
        }
        Map<Long, Long> chosen = flow.solve();
        chosen.values().forEach(mentorId -> taken.merge(mentorId, 1, Integer::sum));
        List<Unassigned> unassigned = new ArrayList<>();
        for (MenteeNeed mentee : waiting) {
            Long mentorId = chosen.get(mentee.personId());
            if (mentorId == null) {
                unassigned.add(new Unassigned(mentee.personId(), whyNot(mentee)));
            } else {
                pairs.add(computed(mentee.personId(), mentorId, scores));
            }
        }
        return new MatchingResult(List.copyOf(pairs), List.copyOf(unassigned));
    }

    /** Takes the pins first and returns the mentees who still wait. */
    private List<MenteeNeed> keepPins() {
        List<MenteeNeed> waiting = new ArrayList<>();
        for (MenteeNeed mentee : facts.mentees()) {
            Optional<MentorOffer> pinned = facts.mentors().stream()
                    .filter(mentor -> facts.pins().contains(new Couple(mentee.personId(), mentor.personId())))
                    .findFirst();
            Optional<Barrier> barrier = pinned.flatMap(mentor -> Barrier.againstWish(mentee, mentor)
                    .or(() -> hasPlace(mentor) ? Optional.empty() : Optional.of(Barrier.NO_PLACES)));
            if (pinned.isPresent() && barrier.isEmpty()) {
                long mentorId = pinned.get().personId();
                taken.merge(mentorId, 1, Integer::sum);
                PairScore score = PairScore.of(mentee, pinned.get());
                pairs.add(new ProposedPair(mentee.personId(), mentorId, score.points(), score.reason(), true));
            } else {
                barrier.ifPresent(b -> refusedPins.put(mentee.personId(), b.words()));
                waiting.add(mentee);
            }
        }
        return waiting;
    }

    private boolean hasPlace(MentorOffer mentor) {
        return taken.get(mentor.personId()) < mentor.capacity();
    }

    private ProposedPair computed(long menteeId, long mentorId, Map<Couple, PairScore> scores) {
        PairScore score = scores.get(new Couple(menteeId, mentorId));
        boolean better = facts.mentors().stream()
                .map(mentor -> scores.get(new Couple(menteeId, mentor.personId())))
                .anyMatch(other -> other != null && other.points() > score.points());
        String reason = score.reason()
                + (better ? "; с более близким наставником пара возможна, но он нужнее другому наставляемому" : "");
        return new ProposedPair(menteeId, mentorId, score.points(), reason, false);
    }

    private String whyNot(MenteeNeed mentee) {
        String pin = refusedPins.containsKey(mentee.personId())
                ? "Закреплённая пара невозможна: " + refusedPins.get(mentee.personId()) + ". "
                : "";
        return pin + explain(mentee);
    }

    private String explain(MenteeNeed mentee) {
        if (!mentee.consent()) {
            return "Нет действующего согласия наставляемого на участие: оформите согласие (для несовершеннолетнего — законного"
                    + " представителя) и подберите пару снова.";
        }
        Set<Barrier> met = new HashSet<>();
        for (MentorOffer mentor : facts.mentors()) {
            met.add(Barrier.between(mentee, mentor, facts.dissolved()).orElse(Barrier.NO_PLACES));
        }
        if (met.contains(Barrier.NO_PLACES)) {
            return "Все подходящие наставники заняты: добавьте наставника или увеличьте число наставляемых у одного из них.";
        }
        if (met.contains(Barrier.MENTOR_WITHOUT_CONSENT)) {
            return "У подходящего наставника нет действующего согласия на участие: оформите его и подберите пару снова.";
        }
        if (met.contains(Barrier.BROKE_UP_BEFORE)) {
            return "С единственным подходящим наставником пара уже прекращала работу: добавьте наставника или укажите пару"
                    + " сами с причиной.";
        }
        if (met.contains(Barrier.SUPERIOR)) {
            return "Подходящий наставник — непосредственный руководитель или подчинённый наставляемого: добавьте другого"
                    + " наставника.";
        }
        return "Нет подтверждённого наставника по форме «" + mentee.form().title() + "»: добавьте наставника.";
    }
}
