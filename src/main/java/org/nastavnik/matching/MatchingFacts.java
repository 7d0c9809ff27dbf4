package org.nastavnik.matching;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.matching.assignment.Couple;
import org.nastavnik.matching.assignment.MatchingCase;
import org.nastavnik.matching.assignment.MenteeNeed;
import org.nastavnik.matching.assignment.MentorOffer;
import org.nastavnik.mentorbank.CardDetails;
import org.nastavnik.mentorbank.ConfirmedMentor;
import org.nastavnik.mentorbank.MentorBank;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what matching is computed from: mentees without a pair, confirmed mentors with free places. */
@Component
@Transactional(readOnly = true)
class MatchingFacts {

    private static final Pattern CLASS_NUMBER = Pattern.compile("^\\s*(\\d{1,2})");

    private final Programmes programmes;
    private final ParticipantService participants;
    private final PersonRegister register;
    private final MentorBank mentorBank;
    private final PairHistory history;
    private final ConsentRegister consents;

    MatchingFacts(
            Programmes programmes,
            ParticipantService participants,
            PersonRegister register,
            MentorBank mentorBank,
            PairHistory history,
            ConsentRegister consents) {
        this.consents = consents;
        this.programmes = programmes;
        this.participants = participants;
        this.register = register;
        this.mentorBank = mentorBank;
        this.history = history;
    }

    MatchingCase of(long programmeId, Set<Couple> pins) {
        MentoringProgramme programme = programmes.get(programmeId);
        List<PairHistory.Entry> pairs = history.of(programmeId);
        Set<Long> paired = pairs.stream()
                .filter(PairHistory.Entry::open)
                .map(PairHistory.Entry::menteeId)
                .collect(Collectors.toSet());
        List<Participation> waiting = participants.mentees(programmeId).stream()
                .filter(mentee -> !paired.contains(mentee.personId()))
                .toList();
        List<ConfirmedMentor> mentors = mentorBank.confirmedMentors(programmeId);
        Set<Long> everybody = new HashSet<>();
        waiting.forEach(mentee -> everybody.add(mentee.personId()));
        mentors.forEach(mentor -> everybody.add(mentor.personId()));
        LocalDate today = register.today(programme.organizationId());
        Map<Long, Person> persons = register.persons(everybody);
        Set<Long> consenting = consents.mayTakePart(everybody, today);
        return new MatchingCase(
                waiting.stream()
                        .map(mentee -> need(mentee, persons.get(mentee.personId()), programme, consenting, today))
                        .toList(),
                offers(mentors, pairs, persons, consenting, today),
                couples(pairs),
                pins);
    }

    private static Set<Couple> couples(List<PairHistory.Entry> pairs) {
        return pairs.stream()
                .filter(PairHistory.Entry::dissolved)
                .map(pair -> new Couple(pair.menteeId(), pair.mentorId()))
                .collect(Collectors.toSet());
    }

    private static MenteeNeed need(
            Participation mentee, Person person, MentoringProgramme programme, Set<Long> consenting, LocalDate today) {
        return new MenteeNeed(
                person.id(),
                mentee.form(),
                mentee.need(),
                programme.meetingFormat(),
                person.ageOn(today),
                grade(person),
                person.experienceOn(today),
                person.superiorId(),
                consenting.contains(person.id()));
    }

    private List<MentorOffer> offers(
            List<ConfirmedMentor> mentors,
            List<PairHistory.Entry> pairs,
            Map<Long, Person> persons,
            Set<Long> consenting,
            LocalDate today) {
        Map<Long, Long> taken = pairs.stream()
                .filter(PairHistory.Entry::open)
                .collect(Collectors.groupingBy(PairHistory.Entry::mentorId, Collectors.counting()));
        Map<Long, CardDetails> cards =
                mentorBank.cards(mentors.stream().map(ConfirmedMentor::personId).toList()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, card -> card.getValue().details()));
        Function<ConfirmedMentor, MentorOffer> offer = mentor -> {
            Person person = persons.get(mentor.personId());
            CardDetails card = cards.get(mentor.personId());
            return new MentorOffer(
                    person.id(),
                    mentor.forms(),
                    mentor.capacity(),
                    taken.getOrDefault(person.id(), 0L).intValue(),
                    strengths(card, person),
                    format(card),
                    person.ageOn(today),
                    grade(person),
                    person.experienceOn(today),
                    person.superiorId(),
                    consenting.contains(person.id()));
        };
        return mentors.stream().map(offer).toList();
    }

    private static String strengths(CardDetails card, Person person) {
        return card == null
                ? person.position()
                : Stream.of(card.subject(), card.technologies(), card.supportContent(), card.position())
                        .filter(text -> text != null)
                        .collect(Collectors.joining("; "));
    }

    /** Every mentor meets on site at the own school; who is ready for remote work may meet either way. */
    private static MeetingFormat format(CardDetails card) {
        boolean remote =
                card != null && (card.network() == NetworkReadiness.REMOTE || card.network() == NetworkReadiness.BOTH);
        return remote ? MeetingFormat.MIXED : MeetingFormat.ON_SITE;
    }

    private static Integer grade(Person person) {
        Matcher number = CLASS_NUMBER.matcher(person.className() == null ? "" : person.className());
        return number.find() ? Integer.valueOf(number.group(1)) : null;
    }
}
