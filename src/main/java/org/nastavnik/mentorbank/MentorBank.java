package org.nastavnik.mentorbank;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mentors and their cards, for those who make pairs. */
@Service
@Transactional(readOnly = true)
public class MentorBank {

    private final MentorCards cards;
    private final Selections selections;
    private final Programmes programmes;
    private final LentPlaces lent;

    MentorBank(MentorCards cards, Selections selections, Programmes programmes, LentPlaces lent) {
        this.cards = cards;
        this.selections = selections;
        this.programmes = programmes;
        this.lent = lent;
    }

    /** Mentors of the programme whom the head confirmed; who left or withdrew the consent is not among them. */
    public List<ConfirmedMentor> confirmedMentors(long programmeId) {
        MentoringProgramme programme = programmes.get(programmeId);
        List<Selection> confirmed =
                selections.findByProgrammeIdAndStateOrderById(programmeId, SelectionState.CONFIRMED);
        Map<Long, MentorCard> known =
                cards(confirmed.stream().map(Selection::personId).toList());
        Map<Long, Integer> reduced = lent.reducedPlaces(programmeId);
        return confirmed.stream()
                .map(selection -> new ConfirmedMentor(
                        selection.id(),
                        selection.personId(),
                        selection.form(),
                        forms(selection, known.get(selection.personId()), programme),
                        reduced.getOrDefault(selection.id(), selection.capacity())))
                .toList();
    }

    private static Set<MentoringForm> forms(Selection selection, MentorCard card, MentoringProgramme programme) {
        Set<MentoringForm> forms = EnumSet.of(selection.form());
        if (card != null) {
            forms.addAll(card.details().forms());
        }
        forms.retainAll(programme.forms());
        return forms;
    }

    /** Couples on which two organisations agreed by a request to the bank and who have not been a pair yet. */
    public List<AgreedCouple> agreedCouples(long programmeId) {
        return lent.agreedCouples(programmeId);
    }

    public Optional<MentorCard> card(long personId) {
        return cards.findByPersonId(personId);
    }

    /** Cards by person. */
    public Map<Long, MentorCard> cards(Collection<Long> personIds) {
        return cards.findByPersonIdIn(personIds).stream()
                .collect(Collectors.toMap(MentorCard::personId, Function.identity()));
    }
}
