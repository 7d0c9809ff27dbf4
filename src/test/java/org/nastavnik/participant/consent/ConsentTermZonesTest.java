package org.nastavnik.participant.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.mentorbank.BankMentor;
import org.nastavnik.mentorbank.bank.Audience;
import org.nastavnik.mentorbank.bank.BankFilter;
import org.nastavnik.mentorbank.bank.BankSearch;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.School;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Terms of 1, 3 and 5 years over leap days end at midnight of the municipality, from Kamchatka to Kaliningrad. */
@NastavnikTest
class ConsentTermZonesTest {

    private static final List<String> ZONES = List.of(
            "Asia/Kamchatka",
            "Asia/Magadan",
            "Asia/Vladivostok",
            "Asia/Yakutsk",
            "Asia/Irkutsk",
            "Asia/Krasnoyarsk",
            "Asia/Omsk",
            "Asia/Yekaterinburg",
            "Europe/Samara",
            "Europe/Moscow",
            "Europe/Kaliningrad");

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private ConsentTerms terms;

    @Autowired
    private PersonConsents rows;

    @Autowired
    private BankSearch search;

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

    private void moveTo(String zone) {
        jdbc.update(
                "update nastavnik.organization_municipality set zone = ? where id = ?",
                zone,
                school.place().municipality().id());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, 1, 2028-02-27",
        "2027-03-01, 1, 2028-02-29",
        "2028-02-29, 1, 2029-02-28",
        "2028-02-29, 3, 2031-02-28",
        "2028-02-29, 5, 2033-02-28",
        "2027-02-28, 5, 2032-02-27",
        "2027-03-01, 5, 2032-02-29",
        "2026-12-31, 3, 2029-12-30"
    })
    void the_last_day_ends_at_midnight_everywhere(LocalDate signed, int years, LocalDate lastDay) {
        for (String zone : ZONES) {
            moveTo(zone);
            ZoneId place = ZoneId.of(zone);
            clock.moveTo(signed.atTime(12, 0).atZone(place).toInstant());
            Person teacher = school.teacher("Поясов" + (char) ('а' + ZONES.indexOf(zone)), 10);
            consents.give(teacher.id(), ConsentGiven.bank(signed, years, Set.of()));
            Instant midnight = lastDay.plusDays(1).atStartOfDay(place).toInstant();

            clock.moveTo(midnight.minusSeconds(30));
            assertThat(register.today(school.id())).as(zone).isEqualTo(lastDay);
            assertThat(holds(teacher)).as(zone).isTrue();
            assertThat(over(teacher, midnight.minusSeconds(1))).as(zone).isFalse();

            clock.moveTo(midnight.plusSeconds(1));
            assertThat(holds(teacher)).as(zone).isFalse();
            assertThat(over(teacher, midnight)).as(zone).isTrue();
        }
    }

    private boolean holds(Person teacher) {
        return consents.holds(teacher.id(), ConsentPurpose.BANK, register.today(school.id()));
    }

    /** Is it among those that the look of this moment would end? */
    private boolean over(Person teacher, Instant moment) {
        long newest = consents.of(teacher.id()).get(0).id();
        return rows.over(moment, newest - 1, 1).contains(newest);
    }

    @ParameterizedTest
    @CsvSource({"2010-02-28, 2028-02-28", "2008-02-29, 2026-03-01", "2012-02-29, 2030-03-01", "2010-03-01, 2028-03-01"})
    void who_was_born_on_a_leap_day_is_of_age_when_the_register_says_so_everywhere(LocalDate born, LocalDate ofAge) {
        for (String zone : List.of(ZONES.get(0), ZONES.get(10))) {
            moveTo(zone);
            Instant birthday = ofAge.atStartOfDay(ZoneId.of(zone)).toInstant();
            clock.moveTo(birthday.minusSeconds(3600 * 24 * 3));
            Person pupil = register.add(
                    school.id(),
                    PersonDetails.of(
                                    PersonKind.PUPIL,
                                    new PersonName("Високосов", zone.substring(zone.indexOf('/') + 1), null),
                                    born)
                            .inClass("11 А", "Високосова Анна Ивановна", null));
            consents.giveToTakePart(pupil.id(), register.today(school.id()), null);

            clock.moveTo(birthday.minusSeconds(30));
            assertThat(consents.holds(pupil.id())).as("%s %s", zone, born).isTrue();
            assertThat(outgrown(pupil)).as("%s %s", zone, born).isFalse();
            clock.moveTo(birthday.plusSeconds(1));
            assertThat(consents.holds(pupil.id())).as("%s %s", zone, born).isFalse();
            assertThat(outgrown(pupil)).as("%s %s", zone, born).isTrue();
        }
    }

    private boolean outgrown(Person pupil) {
        long newest = consents.of(pupil.id()).get(0).id();
        return rows.outgrown(clock.instant(), newest - 1, 1).contains(newest);
    }

    @Test
    void the_same_moment_shows_the_card_in_the_west_and_no_longer_in_the_east() {
        BankMentor mentor = new BankMentor(jdbc, school, school.teacher("Рубежова", 12), "физика", null, "BOTH")
                .published()
                .consents("BANK", "");
        long place = school.place().municipality().id();
        LocalDate last = LocalDate.of(2027, 7, 31);
        Instant moment =
                last.plusDays(1).atStartOfDay(ZoneId.of("Asia/Kamchatka")).toInstant();
        for (String zone : ZONES) {
            LocalDate day = LocalDate.ofInstant(moment, ZoneId.of(zone));
            boolean shown = search.find(Audience.MUNICIPALITY, place, day, BankFilter.everything(), 0).cards().stream()
                    .anyMatch(card -> card.personId() == mentor.person.id());
            assertThat(shown).as(zone).isEqualTo(!zone.equals("Asia/Kamchatka"));
        }
    }

    @Test
    void one_end_that_fails_holds_up_no_other() {
        BankMentor broken = new BankMentor(jdbc, school, school.teacher("Сломанная", 12), "физика", null, "BOTH")
                // there is no process behind this card, so that hiding it fails
                .published()
                .consents("BANK", "");
        Person teacher = school.teacher("Следующая", 10);
        consents.give(teacher.id(), ConsentGiven.bank(LocalDate.of(2026, 9, 1), 1, Set.of()));
        clock.moveTo(LocalDate.of(2027, 9, 2));
        terms.watch(clock.instant());

        assertThat(consents.of(broken.person.id()).get(0).ending()).isNull();
        assertThat(consents.of(teacher.id()).get(0).ending()).isEqualTo(ConsentEnding.EXPIRED);
    }
}
