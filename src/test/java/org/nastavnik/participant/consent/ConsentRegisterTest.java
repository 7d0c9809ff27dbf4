package org.nastavnik.participant.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.School;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Consents for years, their end, and who may give them. */
@NastavnikTest
class ConsentRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private ConsentTerms terms;

    @Autowired
    private PersonRegister register;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    private School school;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        Refusal[] caught = new Refusal[1];
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> caught[0] = refusal);
        return caught[0];
    }

    @Test
    void a_consent_for_a_year_keeps_the_words_the_data_and_the_last_day() {
        Person teacher = school.teacher("Картин", 10);
        consents.give(teacher.id(), ConsentGiven.bank(TODAY, 1, Set.of(DataCategory.EMAIL)));

        PersonConsent given =
                consents.held(teacher.id(), ConsentPurpose.BANK, TODAY).orElseThrow();
        assertThat(given.validUntil()).isEqualTo(LocalDate.of(2027, 8, 31));
        assertThat(given.textSha256()).hasSize(64);
        assertThat(given.allows(DataCategory.EMAIL)).isTrue();
        assertThat(given.allows(DataCategory.PHONE)).isFalse();
        assertThat(given.allows(DataCategory.CARD)).isTrue();
        assertThat(consents.holds(teacher.id(), ConsentPurpose.BANK, LocalDate.of(2027, 8, 31)))
                .isTrue();
        assertThat(consents.holds(teacher.id(), ConsentPurpose.BANK, LocalDate.of(2027, 9, 1)))
                .isFalse();
        assertThat(consents.holds(teacher.id(), ConsentPurpose.DISPLAY, TODAY)).isFalse();
        assertThat(consents.holds(teacher.id())).isFalse();
    }

    @Test
    void a_new_consent_for_years_replaces_the_one_that_runs() {
        Person teacher = school.teacher("Картин", 10);
        consents.give(teacher.id(), ConsentGiven.display(TODAY, 1, Set.of()));
        consents.give(teacher.id(), ConsentGiven.display(TODAY, 3, Set.of(DataCategory.PHONE)));

        assertThat(consents.of(teacher.id()))
                .extracting(PersonConsent::ending)
                .containsExactly(null, ConsentEnding.REPLACED);
        assertThat(consents.held(teacher.id(), ConsentPurpose.DISPLAY, TODAY)
                        .orElseThrow()
                        .validUntil())
                .isEqualTo(LocalDate.of(2029, 8, 31));
    }

    @Test
    void wrong_terms_and_signers_are_refused() {
        Person teacher = school.teacher("Картин", 10);
        Person pupil = school.pupil("Детская", 14, "Детская Анна Павловна");
        assertThat(refused(() -> consents.give(teacher.id(), ConsentGiven.bank(TODAY, 2, Set.of())))
                        .field())
                .isEqualTo("years");
        assertThat(refused(() -> consents.give(teacher.id(), ConsentGiven.bank(TODAY.minusYears(1), 1, Set.of())))
                        .sentence())
                .contains("уже истёк");
        assertThat(refused(() -> consents.give(pupil.id(), ConsentGiven.display(TODAY, 1, Set.of())))
                        .sentence())
                .contains("нет 18 лет");
        assertThat(consents.of(teacher.id())).isEmpty();
        assertThat(consents.of(pupil.id())).isEmpty();
    }

    @Test
    void a_withdrawal_ends_it_at_once_and_an_older_paper_does_not_bring_it_back() {
        Person teacher = school.teacher("Картин", 10);
        consents.give(teacher.id(), ConsentGiven.bank(TODAY.minusDays(5), 5, Set.of()));
        consents.withdraw(teacher.id(), ConsentPurpose.BANK, "Больше не хочу.");

        assertThat(consents.holds(teacher.id(), ConsentPurpose.BANK, TODAY)).isFalse();
        assertThat(refused(() -> consents.withdraw(teacher.id(), ConsentPurpose.BANK, null))
                        .sentence())
                .contains("отзывать нечего");
        assertThat(refused(() -> consents.give(teacher.id(), ConsentGiven.bank(TODAY.minusDays(1), 5, Set.of())))
                        .sentence())
                .contains("Согласие отозвано 01.09.2026");
        consents.give(teacher.id(), ConsentGiven.bank(TODAY, 1, Set.of()));
        assertThat(consents.holds(teacher.id(), ConsentPurpose.BANK, TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Kaliningrad", "Asia/Kamchatka"})
    void the_last_day_ends_at_midnight_of_the_municipality(String zone) {
        Person teacher = school.teacher("Картин", 10);
        consents.give(teacher.id(), ConsentGiven.bank(TODAY, 1, Set.of()));
        jdbc.update(
                "update nastavnik.organization_municipality set zone = ? where id = ?",
                zone,
                school.place().municipality().id());
        Instant midnight = LocalDate.of(2027, 9, 1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(ZoneId.of(zone))
                .toInstant();
        terms.watch(midnight.minusSeconds(1));
        assertThat(consents.of(teacher.id()).get(0).ending()).isNull();

        terms.watch(midnight);
        terms.watch(midnight.plusSeconds(7 * 24 * 3600));
        assertThat(consents.of(teacher.id())).singleElement().satisfies(consent -> {
            assertThat(consent.ending()).isEqualTo(ConsentEnding.EXPIRED);
            assertThat(consent.endedOn()).isEqualTo(LocalDate.of(2027, 9, 1));
        });
    }

    @Test
    void on_the_eighteenth_birthday_the_representatives_signature_ends() {
        Person pupil = register.add(
                school.id(),
                PersonDetails.of(PersonKind.PUPIL, new PersonName("Взрослов", "Иван", null), LocalDate.of(2008, 9, 10))
                        .inClass("11 А", "Взрослова Анна Ивановна", null));
        consents.giveToTakePart(pupil.id(), TODAY, null);

        clock.moveTo(LocalDate.of(2026, 9, 9));
        terms.watch(clock.instant());
        assertThat(consents.of(pupil.id()).get(0).ending()).isNull();

        clock.moveTo(LocalDate.of(2026, 9, 12));
        terms.watch(clock.instant());
        terms.watch(clock.instant());
        assertThat(consents.of(pupil.id())).singleElement().satisfies(consent -> {
            assertThat(consent.ending()).isEqualTo(ConsentEnding.CAME_OF_AGE);
            assertThat(consent.endedOn()).isEqualTo(LocalDate.of(2026, 9, 10));
        });
        assertThat(consents.holds(pupil.id())).isFalse();
    }

    /** What happened to one person's consent, kept by hand: the dates of a signature and what ended it. */
    private record Signed(LocalDate from, LocalDate last, LocalDate[] end) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(last) && (end[0] == null || day.isBefore(end[0]));
        }
    }

    @Test
    void no_sequence_of_signatures_withdrawals_and_days_makes_a_consent_hold_that_nobody_gave() {
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            Person teacher = school.teacher("Случаев" + (char) ('а' + seed), 10);
            List<Signed> byHand = new ArrayList<>();
            LocalDate day = TODAY;
            for (int step = 0; step < 12; step++) {
                day = day.plusDays(random.nextInt(250));
                clock.moveTo(day);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        int years = List.of(1, 3, 5).get(random.nextInt(3));
                        LocalDate today = day;
                        byHand.stream().filter(signed -> signed.covers(today)).forEach(s -> s.end()[0] = today);
                        consents.give(teacher.id(), ConsentGiven.bank(day, years, Set.of()));
                        byHand.add(new Signed(day, ConsentTerm.lastDay(day, years), new LocalDate[1]));
                    }
                    case 1 -> {
                        LocalDate today = day;
                        List<Signed> held =
                                byHand.stream().filter(s -> s.covers(today)).toList();
                        try {
                            consents.withdraw(teacher.id(), ConsentPurpose.BANK, null);
                            assertThat(held).isNotEmpty();
                        } catch (Refusal nothing) {
                            assertThat(held).isEmpty();
                        }
                        held.forEach(signed -> signed.end()[0] = today);
                    }
                    case 2 -> terms.watch(clock.instant());
                    default -> {
                        // only time goes by
                    }
                }
                LocalDate asked = day;
                assertThat(consents.holds(teacher.id(), ConsentPurpose.BANK, asked))
                        .as("seed %d, %s", seed, asked)
                        .isEqualTo(byHand.stream().anyMatch(signed -> signed.covers(asked)));
            }
        }
        clock.moveTo(TODAY);
    }
}
