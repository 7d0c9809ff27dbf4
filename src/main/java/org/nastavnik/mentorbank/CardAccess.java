package org.nastavnik.mentorbank;

import java.util.NoSuchElementException;
import org.nastavnik.organization.Rights;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.RegisterAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may fill in a mentor's card: head and curator of the mentor's organisation, and the mentor the own one. */
@Service
@Transactional(readOnly = true)
public class CardAccess {

    private final RegisterAccess registers;
    private final PersonRegister register;
    private final CardService cards;
    private final Rights rights;

    CardAccess(RegisterAccess registers, PersonRegister register, CardService cards, Rights rights) {
        this.registers = registers;
        this.register = register;
        this.cards = cards;
        this.rights = rights;
    }

    public Person toFill(long personId) {
        Person person = register.find(personId).orElseThrow(NoSuchElementException::new);
        return isOwn(person) ? person : registers.person(personId);
    }

    /** Is it the acting person's own? */
    public boolean isOwn(Person person) {
        return rights.viewer().login().equals(person.login());
    }

    /** The acting person in the register; missing where (s)he stands in none. */
    public Person self() {
        return cards.personOf(rights.viewer().login()).orElseThrow(NoSuchElementException::new);
    }
}
