package org.nastavnik.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.PersonName;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a person was when, and for how long somebody had worked on a past day. */
@NastavnikTest
class StayTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PersonRegister register;

    @Autowired
    private Stays stays;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private School school;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
    }

    @Test
    void the_class_of_a_past_day_is_known_after_the_next_one_began() {
        Person pupil = school.pupil("Растущая", 13, "Растущая Анна");
        clock.moveTo(LocalDate.of(2027, 9, 1));
        register.change(pupil.id(), pupil.version(), pupil.details().inClass("8 А", "Растущая Анна", null));

        assertThat(stays.on(school.id(), LAST_DAY))
                .singleElement()
                .satisfies(stay -> assertThat(stay.place()).isEqualTo("7 А"));
        assertThat(stays.of(pupil.id())).extracting(Stay::place).containsExactly("8 А", "7 А");
        assertThat(stays.on(school.id(), LocalDate.of(2026, 8, 31))).isEmpty();
    }

    @Test
    void what_is_corrected_on_the_day_of_entering_leaves_no_trace_and_other_changes_make_no_stay() {
        Person pupil = school.pupil("Исправленная", 13, "Исправленная Анна");
        Person corrected =
                register.change(pupil.id(), pupil.version(), pupil.details().inClass("7 Б", "Исправленная Анна", null));
        clock.forwardDays(30);
        register.change(pupil.id(), corrected.version(), corrected.details().withContacts("+7 900 000-00-01", null));

        assertThat(stays.of(pupil.id()))
                .singleElement()
                .satisfies(stay -> assertThat(stay.place()).isEqualTo("7 Б"));
    }

    @Test
    void years_of_work_grow_from_the_day_they_were_counted_on_in_java_as_in_the_database() {
        LocalDate counted = LocalDate.of(2024, 2, 29);
        for (Experience experience : new Experience[] {
            new Experience(null, 2, counted),
            Experience.since(LocalDate.of(2022, 3, 1)),
            new Experience(null, 0, counted)
        }) {
            for (LocalDate day = LocalDate.of(2024, 2, 28); day.isBefore(LAST_DAY); day = day.plusDays(61)) {
                assertThat(jdbc.sql("select nastavnik.participant_experience(:since, :years, :counted, :day)")
                                .param("since", experience.since())
                                .param("years", experience.years())
                                .param("counted", experience.countedOn())
                                .param("day", day)
                                .query(Integer.class)
                                .single())
                        .isEqualTo(experience.on(day));
            }
        }
    }

    @Test
    void what_is_compared_in_java_is_what_the_migration_wrote() {
        Person person = register.add(
                school.id(),
                PersonDetails.of(
                        PersonKind.TEACHER, new PersonName("Йоффе-Мамин", "Геннадий", null), LocalDate.of(1980, 1, 2)));
        assertThat(jdbc.sql("""
                                select regexp_replace(regexp_replace(translate(lower(last_name), 'ёй', 'еи'), '[^a-zа-я0-9]', '', 'g'),
                                        '(.)\\1+', '\\1', 'g') || ' ' ||
                                 regexp_replace(regexp_replace(translate(lower(first_name), 'ёй', 'еи'), '[^a-zа-я0-9]', '', 'g'),
                                        '(.)\\1+', '\\1', 'g') from nastavnik.participant_person where id = :id""").param("id", person.id()).query(String.class).single())
                .isEqualTo(SearchName.match(person.name()));
    }
}
