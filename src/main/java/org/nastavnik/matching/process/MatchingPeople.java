package org.nastavnik.matching.process;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.engine.form.Option;
import org.nastavnik.matching.Proposal;
import org.nastavnik.matching.ProposedMatch;
import org.nastavnik.matching.assignment.MatchingCase;
import org.nastavnik.matching.assignment.MenteeNeed;
import org.nastavnik.matching.assignment.MentorOffer;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.Markdown;
import org.springframework.stereotype.Component;

/** Shows a proposal's people by name: tables for the forms' texts, options for their lists. */
@Component
public class MatchingPeople {

    private final PersonRegister register;

    MatchingPeople(PersonRegister register) {
        this.register = register;
    }

    /** Loads everybody of the proposal and of the case at once. */
    public Names names(Proposal proposal, MatchingCase facts) {
        Set<Long> people = new HashSet<>();
        proposal.pairs().forEach(pair -> people.addAll(List.of(pair.menteeId(), pair.mentorId())));
        proposal.unassigned().forEach(person -> people.add(person.menteeId()));
        facts.mentees().forEach(mentee -> people.add(mentee.personId()));
        facts.mentors().forEach(mentor -> people.add(mentor.personId()));
        return new Names(register.persons(people));
    }

    /** The persons of one proposal. */
    public record Names(Map<Long, Person> persons) {

        public String full(long personId) {
            Person person = persons.get(personId);
            return person.name().full() + ", " + person.place();
        }

        public String brief(long personId) {
            return persons.get(personId).name().brief();
        }

        public String pair(ProposedMatch pair) {
            return brief(pair.menteeId()) + " — " + brief(pair.mentorId());
        }

        /** The table of the pairs and, below it, of those without; by the mentees' names. */
        public String table(Proposal proposal) {
            String pairs = Markdown.table(
                    List.of("Наставляемый", "Наставник", "Почему"),
                    proposal.pairs().stream()
                            .sorted(Comparator.comparing(pair -> full(pair.menteeId())))
                            .map(pair -> List.of(full(pair.menteeId()), full(pair.mentorId()), why(pair)))
                            .toList());
            String without = Markdown.table(
                    List.of("Без наставника", "Почему"),
                    proposal.unassigned().stream()
                            .map(person -> List.of(full(person.menteeId()), person.why()))
                            .toList());
            return (pairs.isEmpty() ? "Ни одной пары пока нет.\n" : pairs) + (without.isEmpty() ? "" : "\n" + without);
        }

        private static String why(ProposedMatch pair) {
            String pinned = pair.pinned() && !pair.byHand() ? "закреплено; " : "";
            return pair.byHand()
                    ? "решение куратора: " + pair.reason()
                    : pinned + pair.reason() + "; оценка " + pair.score() + " из 100";
        }

        public List<Option> mentees(MatchingCase facts) {
            return facts.mentees().stream()
                    .map(MenteeNeed::personId)
                    .sorted(Comparator.comparing(this::full))
                    .map(id -> Option.of(id, full(id)))
                    .toList();
        }

        public List<Option> mentors(MatchingCase facts) {
            return facts.mentors().stream()
                    .sorted(Comparator.comparing(mentor -> full(mentor.personId())))
                    .map(mentor -> Option.of(mentor.personId(), full(mentor.personId()) + " — " + places(mentor)))
                    .toList();
        }

        private static String places(MentorOffer mentor) {
            return "мест: " + mentor.capacity() + ", ведёт: " + mentor.taken();
        }
    }
}
