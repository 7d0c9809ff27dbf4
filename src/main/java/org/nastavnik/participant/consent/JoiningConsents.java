package org.nastavnik.participant.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.nastavnik.participant.Person;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianPlural;
import org.springframework.stereotype.Component;

/** Nobody joins a programme without a consent where one is needed: a minor never, an adult before getting a pair. */
@Component
public class JoiningConsents {

    private static final String FIELD = "consents";

    private final ConsentRegister register;

    JoiningConsents(ConsentRegister register) {
        this.register = register;
    }

    /** Records the confirmed consents of those who have none yet; refuses minors who stay without. */
    public void confirm(Collection<Person> joining, LocalDate consentsOn, LocalDate today) {
        Set<Long> consented =
                register.holding(joining.stream().map(Person::id).toList(), ConsentPurpose.PARTICIPATION, today);
        List<Person> without =
                joining.stream().filter(p -> !consented.contains(p.id())).toList();
        if (consentsOn == null) {
            refuseMinors(without, today);
            return;
        }
        long unknown = without.stream()
                .filter(p -> p.isMinorOn(today) && p.representativeName() == null)
                .count();
        if (unknown > 0) {
            throw new Refusal(
                    FIELD,
                    "Не указан законный представитель: %s. Впишите его в карточку человека на странице участников программы."
                            .formatted(minors(unknown)));
        }
        without.forEach(p -> register.give(p.id(), ConsentGiven.participation(consentsOn)));
    }

    /** May this person take part today? */
    public boolean holds(Person person) {
        return register.holds(person.id());
    }

    private static void refuseMinors(List<Person> without, LocalDate today) {
        long minors = without.stream().filter(p -> p.isMinorOn(today)).count();
        if (minors > 0) {
            throw new Refusal(
                    FIELD,
                    ("Нет согласия законного представителя: %s. Подтвердите согласия и укажите их дату или запишите их на странице"
                                    + " участников программы; без согласия этих людей добавить нельзя.")
                            .formatted(minors(minors)));
        }
    }

    private static String minors(long count) {
        return RussianPlural.of(count, "%d несовершеннолетний", "%d несовершеннолетних", "%d несовершеннолетних");
    }
}
