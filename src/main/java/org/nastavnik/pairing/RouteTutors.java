package org.nastavnik.pairing;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.nastavnik.pairing.tutor.Tutor;
import org.nastavnik.pairing.tutor.TutorRegister;
import org.nastavnik.pairing.tutor.Tutorship;
import org.nastavnik.pairing.tutor.Tutorships;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tutor of a pair's route: one of the register, or a name where the register has none; never both. */
@Component
class RouteTutors {

    private static final int LONGEST = 300;

    private final TutorRegister register;
    private final Tutorships ships;
    private final Programmes programmes;

    RouteTutors(TutorRegister register, Tutorships ships, Programmes programmes) {
        this.register = register;
        this.ships = ships;
        this.programmes = programmes;
    }

    /** Callers hold the pair's row. Nobody is a choice too. */
    @Transactional(propagation = Propagation.MANDATORY)
    void choose(Pairing pair, Long tutorId, String typed, LocalDate today) {
        String name = typed == null || typed.isBlank() ? null : typed.strip();
        if (name != null && name.length() > LONGEST) {
            throw new Refusal("tutor", "Сократите имя тьютора: не больше 300 знаков.");
        }
        if (tutorId == null) {
            ships.end(pair.id(), today);
            pair.plan().accompaniedBy(name);
            return;
        }
        Tutor tutor = register.requireOffered(
                tutorId, programmes.get(pair.programmeId()).organizationId(), today);
        if (tutor.personId() != null
                && (pair.mentorId().equals(tutor.personId()) || pair.menteeIds().contains(tutor.personId()))) {
            throw new Refusal(
                    "tutorId", "Тьютор — третий человек: выберите не наставника и не наставляемого этой пары.");
        }
        pair.plan().accompaniedBy(null);
        boolean same = ships.current(pair.id())
                .filter(ship -> Objects.equals(ship.tutor().id(), tutorId))
                .isPresent();
        if (!same) {
            ships.begin(pair.id(), tutorId, today);
        }
    }

    /** As it stands on pages and papers; null where nobody accompanies the route. */
    String of(Pairing pair) {
        return current(pair)
                .map(ship -> ship.tutor().described())
                .orElse(pair.plan().tutor());
    }

    Optional<Tutorship> current(Pairing pair) {
        return ships.current(pair.id());
    }
}
