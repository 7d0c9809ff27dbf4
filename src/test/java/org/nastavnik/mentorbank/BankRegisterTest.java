package org.nastavnik.mentorbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.mentorbank.register.BankRegister;
import org.nastavnik.mentorbank.register.BankRegisterRules;
import org.nastavnik.mentorbank.register.BankRegisters;
import org.nastavnik.mentorbank.register.RegisterLine;
import org.nastavnik.mentorbank.register.RegisterRule;
import org.nastavnik.notification.Notices;
import org.nastavnik.participant.PersonsMerged;
import org.nastavnik.participant.School;
import org.nastavnik.privacy.ErasureService;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of the bank: once a half-year, frozen, and never more than the consents allow. */
@NastavnikTest
class BankRegisterTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 15);

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private BankRegisters registers;

    @Autowired
    private BankRegisterRules rules;

    @Autowired
    @Qualifier("bankRegisterCalendar")
    private Watcher calendar;

    @Autowired
    private Notices notices;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    private School school;
    private long municipality;
    private BankMentor shown;

    @BeforeEach
    void fill_the_bank() {
        school = new School(places.newPlace(), beans);
        municipality = school.place().municipality().id();
        shown = mentor("Реестрова").published().consents("BANK", "PHONE");
        mentor("Безсогласный").published();
        mentor("Непроверенный").consents("BANK", "PHONE");
        BankMentor minor = mentor("Юный").published().consents("BANK", "");
        jdbc.update(
                "update nastavnik.participant_person set birth_date = '2009-01-01' where id = ?", minor.person.id());
    }

    private BankMentor mentor(String name) {
        return new BankMentor(jdbc, school, school.teacher(name, 12), "физика", "проекты", "BOTH");
    }

    private BankRegister only() {
        List<BankRegister> all = registers.of(municipality);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private RegisterLine line() {
        return registers.lines(only(), 0).get(0);
    }

    @Test
    void it_has_every_card_with_a_valid_consent_in_the_columns_of_the_annex_and_no_other() {
        registers.form(municipality);

        assertThat(only().cards()).isOne();
        assertThat(only().period().title()).isEqualTo("II полугодие 2026 года");
        assertThat(registers.all(only())).hasSize(1);
        assertThat(line().cells())
                .hasSameSizeAs(RegisterLine.HEAD)
                .containsExactly(
                        1,
                        "Реестрова Олег Петрович",
                        "МОУ СОШ",
                        "учитель",
                        "физика",
                        "педагог – педагог, учитель – ученик",
                        null,
                        "проекты",
                        "Подготовка к олимпиадам — тренинг",
                        "да, очно и дистанционно",
                        null,
                        "+7 914 123-45-67",
                        null);
    }

    @Test
    void a_half_year_has_one_and_it_stays_as_it_was() {
        long id = registers.form(municipality);
        mentor("Опоздавшая").published().consents("BANK", "");
        jdbc.update("update nastavnik.mentorbank_card set subject = 'химия' where person_id = ?", shown.person.id());

        assertThatThrownBy(() -> registers.form(municipality))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("уже сформирован");
        assertThat(only().id()).isEqualTo(id);
        assertThat(line().subject()).isEqualTo("физика");
        assertThatThrownBy(() -> jdbc.update("update nastavnik.mentorbank_register_row set subject = 'химия'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from nastavnik.mentorbank_register"))
                .isInstanceOf(DataAccessException.class);

        clock.moveTo(LocalDate.of(2027, 1, 10));
        registers.form(municipality);
        assertThat(registers.of(municipality)).hasSize(2);
    }

    @Test
    void an_empty_bank_forms_nothing() {
        long empty = places.newPlace().municipality().id();
        assertThatThrownBy(() -> registers.form(empty)).isInstanceOf(Refusal.class);
        clock.moveTo(DUE);
        calendar.watch(clock.instant());
        assertThat(registers.of(empty)).isEmpty();
    }

    @Test
    void whose_consent_ended_is_not_shown_any_more_and_a_narrower_one_hides_contacts() {
        registers.form(municipality);
        jdbc.update(
                "update nastavnik.participant_consent set categories = 'NAME,PLACE,CARD' where person_id = ?",
                shown.person.id());
        assertThat(line().phone()).isNull();
        assertThat(line().name()).startsWith("Реестрова");

        shown.withdraws("BANK", LocalDate.of(2026, 9, 1));
        assertThat(line().shown()).isFalse();
        assertThat(line().cells()).doesNotContain("физика", "МОУ СОШ");
        assertThat(line().name()).contains("согласие больше не действует");
        assertThat(only().cards()).isOne();
    }

    @Test
    void on_the_municipalitys_day_it_is_formed_by_itself_once() {
        clock.moveTo(DUE.minusDays(1));
        calendar.watch(clock.instant());
        assertThat(registers.of(municipality)).isEmpty();

        clock.moveTo(DUE);
        calendar.watch(clock.instant());
        calendar.watch(clock.instant());
        clock.moveTo(DUE.plusDays(1));
        calendar.watch(clock.instant());
        assertThat(only().byItself()).isTrue();
        assertThat(only().asOf()).isEqualTo(DUE);
        assertThat(notices.of(school.place().operator(), null, 10))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("реестр", "15.11.2026"));
    }

    @Test
    void a_register_made_by_hand_before_is_that_of_the_half_year_and_a_missed_day_is_made_up_for() {
        registers.form(municipality);
        clock.moveTo(DUE);
        calendar.watch(clock.instant());
        assertThat(only().byItself()).isFalse();

        clock.moveTo(LocalDate.of(2027, 5, 20));
        jdbc.update("update nastavnik.mentorbank_register_rule set looked_on = '2027-05-14'");
        calendar.watch(clock.instant());
        assertThat(registers.of(municipality)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Kaliningrad", "Asia/Kamchatka"})
    void the_day_begins_where_the_municipality_is(String zone) {
        jdbc.update("update nastavnik.organization_municipality set zone = ? where id = ?", zone, municipality);
        rules.change(municipality, RegisterRule.of(2, 28, 12, 1));
        Instant midnight =
                LocalDate.of(2026, 12, 1).atStartOfDay(ZoneId.of(zone)).toInstant();
        clock.moveTo(midnight.minusSeconds(60));
        calendar.watch(clock.instant());
        assertThat(registers.of(municipality)).isEmpty();
        clock.moveTo(midnight.plusSeconds(1));
        calendar.watch(clock.instant());
        assertThat(only().asOf()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void the_days_stand_one_in_each_half_year() {
        assertThatThrownBy(() -> RegisterRule.of(7, 1, 12, 1)).hasMessageContaining("первом полугодии");
        assertThatThrownBy(() -> RegisterRule.of(1, 1, 6, 1)).hasMessageContaining("втором полугодии");
        assertThatThrownBy(() -> RegisterRule.of(2, 30, 12, 1)).hasMessageContaining("Такого дня в году нет");
        assertThat(RegisterRule.of(2, 29, 12, 1).dueOn(LocalDate.of(2027, 2, 28)))
                .contains(LocalDate.of(2027, 2, 28));
        assertThat(RegisterRule.USUAL.dueOn(LocalDate.of(2027, 6, 1))).isEmpty();
    }

    @Test
    void an_erased_person_leaves_a_number_and_a_merged_one_goes_along() {
        registers.form(municipality);
        long same = school.teacher("Реестровская", 12).id();
        transaction.executeWithoutResult(status -> events.publishEvent(new PersonsMerged(same, shown.person.id())));
        assertThat(line().personId()).isEqualTo(same);

        Acting.as(school.place().head(), () -> erasures.erase(same));
        assertThat(line().shown()).isFalse();
        assertThat(jdbc.queryForObject(
                        "select count(*) from nastavnik.mentorbank_register_row where name is not null and register_id = ?",
                        Integer.class,
                        only().id()))
                .isZero();
        assertThat(only().cards()).isOne();
    }
}
