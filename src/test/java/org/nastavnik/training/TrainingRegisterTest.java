package org.nastavnik.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;

/** Trainings of persons and who of them counts as trained on a day. */
@NastavnikTest
class TrainingRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private TestPlaces places;

    @Autowired
    private PersonRegister persons;

    @Autowired
    private TrainingRegister trainings;

    @Autowired
    private TrainingFigures figures;

    @Autowired
    private SqlCounter sql;

    private TestPlace place;
    private int number;

    @BeforeEach
    void build() {
        place = places.newPlace();
    }

    private long person(PersonKind kind) {
        PersonName name = new PersonName("Учёнов", "Глеб", "Ильич" + ++number);
        return persons.add(place.school().id(), PersonDetails.of(kind, name, LocalDate.of(1980, 5, 5)))
                .id();
    }

    private long train(long person, int hours, LocalDate on, LocalDate until) {
        return trainings.add(person, new NewTraining("Школа наставника", "ИМЦ", hours, null, on, until));
    }

    private int teachers(LocalDate day) {
        return figures.trained(place.municipality().id(), PersonKind.TEACHER, day)
                .getOrDefault(place.school().id(), 0);
    }

    @Test
    void thirty_six_hours_of_one_course_count_and_two_of_eighteen_do_not() {
        long enough = person(PersonKind.TEACHER);
        train(enough, 36, TODAY, null);
        long twoHalves = person(PersonKind.TEACHER);
        train(twoHalves, 18, TODAY.minusDays(1), null);
        train(twoHalves, 18, TODAY, null);
        long tooShort = person(PersonKind.TEACHER);
        train(tooShort, 35, TODAY, null);
        assertThat(figures.trainedPersons(place.school().id(), PersonKind.TEACHER, TODAY))
                .containsExactly(enough);
        assertThat(figures.trainedOf(Set.of(enough, twoHalves, tooShort), TODAY))
                .containsExactly(enough);
    }

    @Test
    void it_holds_to_the_day_of_the_certificate_or_three_years_to_the_day() {
        long leap = person(PersonKind.TEACHER);
        train(leap, 72, LocalDate.of(2024, 2, 29), null);
        assertThat(teachers(LocalDate.of(2024, 2, 28))).isZero();
        assertThat(teachers(LocalDate.of(2024, 2, 29))).isOne();
        assertThat(teachers(LocalDate.of(2027, 2, 28))).isOne();
        assertThat(teachers(LocalDate.of(2027, 3, 1))).isZero();
        assertThat(trainings.of(leap).get(0).validThrough()).isEqualTo(LocalDate.of(2027, 2, 28));

        long dated = person(PersonKind.HEAD);
        train(dated, 36, LocalDate.of(2025, 9, 1), TODAY);
        assertThat(figures.trained(place.municipality().id(), PersonKind.HEAD, TODAY))
                .containsEntry(place.school().id(), 1);
        assertThat(figures.trained(place.municipality().id(), PersonKind.HEAD, TODAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void kinds_and_municipalities_are_counted_apart_in_one_statement() {
        train(person(PersonKind.TEACHER), 36, TODAY, null);
        train(person(PersonKind.HEAD), 36, TODAY, null);
        TestPlace other = places.newPlace();
        assertThat(sql.during(() -> teachers(TODAY))).isOne();
        assertThat(teachers(TODAY)).isOne();
        assertThat(figures.trained(other.municipality().id(), PersonKind.TEACHER, TODAY))
                .isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        long person = person(PersonKind.TEACHER);
        refused(person, new NewTraining(" ", null, 36, null, TODAY, null), "title");
        refused(person, new NewTraining("Курс", null, 0, null, TODAY, null), "hours");
        refused(person, new NewTraining("Курс", null, 36, null, TODAY.plusDays(2), null), "issuedOn");
        refused(person, new NewTraining("Курс", null, 36, null, TODAY, TODAY.minusDays(1)), "validUntil");
        refused(person(PersonKind.PUPIL), new NewTraining("Курс", null, 36, null, TODAY, null), "person");
        trainings.add(person, new NewTraining("Курс", null, 36, "УД-1", TODAY, null));
        refused(person, new NewTraining("Курс ещё раз", null, 36, "уд-1", TODAY, null), "certificate");
        assertThat(trainings.of(person)).hasSize(1);
    }

    private void refused(long person, NewTraining entered, String field) {
        assertThatThrownBy(() -> trainings.add(person, entered))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void two_persons_who_are_one_keep_each_certificate_once() {
        long kept = person(PersonKind.TEACHER);
        long dropped = person(PersonKind.TEACHER);
        trainings.add(kept, new NewTraining("Курс", null, 36, "УД-7", TODAY, null));
        trainings.add(dropped, new NewTraining("Курс", null, 36, "уд-7", TODAY, null));
        trainings.add(dropped, new NewTraining("Другой курс", null, 16, null, TODAY, null));
        trainings.repoint(kept, Set.of(dropped));
        assertThat(trainings.of(kept)).extracting(Training::hours).containsExactly(16, 36);
        assertThat(trainings.of(dropped)).isEmpty();
    }

    @Test
    void only_an_entry_of_the_organisation_itself_can_be_taken_back() {
        long person = person(PersonKind.TEACHER);
        long own = train(person, 36, TODAY, null);
        trainings.remove(own);
        assertThat(trainings.of(person)).isEmpty();
    }
}
