package org.nastavnik.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.matching.assignment.Barrier;
import org.nastavnik.matching.assignment.MatchingCase;
import org.nastavnik.matching.assignment.MenteeNeed;
import org.nastavnik.matching.assignment.MentorOffer;
import org.nastavnik.matching.assignment.PairScore;
import org.nastavnik.shared.Refusal;

/** Holds pairs against the hard limits of this moment: those that the curator enters, and a proposal some days old. */
class PairLimits {

    private final Map<Long, MenteeNeed> mentees;
    private final Map<Long, MentorOffer> mentors;

    PairLimits(MatchingCase facts) {
        this.mentees = facts.mentees().stream().collect(Collectors.toMap(MenteeNeed::personId, Function.identity()));
        this.mentors = facts.mentors().stream().collect(Collectors.toMap(MentorOffer::personId, Function.identity()));
    }

    /** The pair that the curator wants; null where none. Fields are named {@code mentor-<mentee>}, {@code reason-<mentee>}. */
    ProposedMatch check(Change change) {
        String mentorField = "mentor-" + change.menteeId();
        MenteeNeed mentee = mentees.get(change.menteeId());
        if (mentee == null) {
            throw new Refusal(
                    "mentee-" + change.menteeId(),
                    "Этот наставляемый больше не ждёт пару: обновите форму и выберите другого.");
        }
        if (change.reason() == null) {
            throw new Refusal("reason-" + change.menteeId(), "Укажите, почему вы меняете пару: причина войдёт в дело.");
        }
        if (change.mentorId() == null) {
            return null;
        }
        MentorOffer mentor = mentors.get(change.mentorId());
        if (mentor == null) {
            throw new Refusal(mentorField, "Этот наставник не утверждён в программе: выберите другого из списка.");
        }
        Barrier.againstWish(mentee, mentor).ifPresent(barrier -> {
            throw new Refusal(
                    mentorField, "Такая пара невозможна: " + barrier.words() + ". Выберите другого наставника.");
        });
        int score = PairScore.of(mentee, mentor).points();
        return new ProposedMatch(
                change.menteeId(), change.mentorId(), mentee.form(), score, change.reason(), true, true);
    }

    /** No mentor has more mentees than places once all changes are made. */
    void checkPlaces(List<ProposedMatch> pairs, List<Change> changes) {
        overfull(pairs).ifPresent(mentorId -> {
            long menteeId = changes.stream()
                    .filter(change -> mentorId.equals(change.mentorId()))
                    .mapToLong(Change::menteeId)
                    .findFirst()
                    .orElse(changes.get(0).menteeId());
            throw new Refusal(
                    "mentor-" + menteeId,
                    "У этого наставника нет свободных мест: выберите другого или сначала освободите место в другой его паре.");
        });
    }

    private Optional<Long> overfull(List<ProposedMatch> pairs) {
        Map<Long, Integer> load = new HashMap<>();
        pairs.forEach(pair -> load.merge(pair.mentorId(), 1, Integer::sum));
        return load.entrySet().stream()
                .filter(mentor -> mentors.containsKey(mentor.getKey()))
                .filter(mentor ->
                        mentor.getValue() > mentors.get(mentor.getKey()).places())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A whole sentence about the first pair that has become impossible. */
    Optional<String> firstBroken(List<ProposedMatch> pairs) {
        for (ProposedMatch pair : pairs) {
            MenteeNeed mentee = mentees.get(pair.menteeId());
            MentorOffer mentor = mentors.get(pair.mentorId());
            if (mentee == null || mentor == null) {
                return Optional.of(
                        "Состав участников изменился: кто-то из предложенных пар уже выбыл или получил пару. Подберите пары заново.");
            }
            Optional<Barrier> barrier = Barrier.againstWish(mentee, mentor);
            if (barrier.isPresent()) {
                return Optional.of(
                        "Одна из пар стала невозможной: " + barrier.get().words() + ". Подберите пары заново.");
            }
        }
        return overfull(pairs)
                .map(mentor -> "У одного из наставников стало меньше свободных мест, чем пар. Подберите пары заново.");
    }
}
