package org.nastavnik.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.PersonName;
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
        register.giveConsent(pupil.id(), TODAY, null);

        assertThat(register.hasConsent(pupil.id(), LocalDate.of(2026, 9, 9))).isTrue();
        assertThat(register.hasConsent(pupil.id(), LocalDate.of(2026, 9, 10))).isFalse();

        clock.moveTo(LocalDate.of(2026, 9, 10));
        register.giveConsent(pupil.id(), LocalDate.of(2026, 9, 10), null);
        assertThat(register.hasConsent(pupil.id())).isTrue();
        assertThat(register.consents(pupil.id()))
                .extracting(PersonConsent::givenBy)
                .containsExactly(ConsentSigner.SELF, ConsentSigner.REPRESENTATIVE);
    }

    @Test
    void nobody_signs_for_a_minor_without_a_known_representative_or_in_the_future() {
        Person pupil = school.pupil("Неизвестная", 13, null);

        assertThatThrownBy(() -> register.giveConsent(pupil.id(), TODAY, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("законного представителя");
        assertThatThrownBy(() -> register.giveConsent(pupil.id(), TODAY.plusDays(1), "Мать"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ещё не наступила");
        assertThat(register.withConsent(List.of(pupil.id()), TODAY)).isEmpty();
    }
}
