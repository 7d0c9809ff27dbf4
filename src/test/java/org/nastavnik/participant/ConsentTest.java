package org.nastavnik.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.ConsentSigner;
import org.nastavnik.participant.consent.PersonConsent;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Who signs when, and how long it holds. */
@NastavnikTest
class ConsentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PersonRegister register;

    @Autowired
    private MutableClock clock;

    private School school;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
    }

    @Test
    void who_comes_of_age_has_to_sign_for_himself() {
        Person pupil = register.add(
                school.id(),
                PersonDetails.of(PersonKind.PUPIL, new PersonName("Взрослов", "Иван", null), LocalDate.of(2008, 9, 10))
                        .inClass("11 А", "Взрослова Анна", null));
        consents.giveToTakePart(pupil.id(), TODAY, null);

        assertThat(consents.holds(pupil.id(), ConsentPurpose.PARTICIPATION, LocalDate.of(2026, 9, 9)))
                .isTrue();
        assertThat(consents.holds(pupil.id(), ConsentPurpose.PARTICIPATION, LocalDate.of(2026, 9, 10)))
                .isFalse();

        clock.moveTo(LocalDate.of(2026, 9, 10));
        consents.giveToTakePart(pupil.id(), LocalDate.of(2026, 9, 10), null);
        assertThat(consents.holds(pupil.id())).isTrue();
        assertThat(consents.of(pupil.id()))
                .extracting(PersonConsent::givenBy)
                .containsExactly(ConsentSigner.SELF, ConsentSigner.REPRESENTATIVE);
    }

    @Test
    void nobody_signs_for_a_minor_without_a_known_representative_or_in_the_future() {
        Person pupil = school.pupil("Неизвестная", 13, null);

        assertThatThrownBy(() -> consents.giveToTakePart(pupil.id(), TODAY, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("законного представителя");
        assertThatThrownBy(() -> consents.giveToTakePart(pupil.id(), TODAY.plusDays(1), "Мать"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ещё не наступила");
        assertThat(consents.mayTakePart(List.of(pupil.id()), TODAY)).isEmpty();
    }
}
