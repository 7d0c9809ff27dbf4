package org.nastavnik.participant;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.nastavnik.organization.PersonName;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.TestPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A school of a test with its register: persons and programmes of its own. */
public class School {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);

    private final TestPlace place;

    @Autowired
    private PersonRegister register;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ProcessEngine engine;

    public School(TestPlace place, AutowireCapableBeanFactory beans) {
        this.place = place;
        beans.autowireBean(this);
    }

    public TestPlace place() {
        return place;
    }

    public long id() {
        return place.school().id();
    }

    public FormUser head() {
        return new FormUser(engine, place.head());
    }

    public FormUser curator() {
        return new FormUser(engine, place.curator());
    }

    public MentoringProgramme programme(MentoringForm... forms) {
        return programmes.create(
                id(),
                new NewProgramme(
                        "Программа " + NUMBER.incrementAndGet(),
                        FIRST_DAY,
                        LocalDate.of(2027, 5, 31),
                        EnumSet.copyOf(List.of(forms)),
                        Set.of(MentoringKind.INDIVIDUAL),
                        MeetingFormat.ON_SITE,
                        false));
    }

    public Person pupil(String lastName, int age, String representative) {
        return register.add(
                id(),
                PersonDetails.of(PersonKind.PUPIL, new PersonName(lastName, "Ира", null), born(age))
                        .inClass("7 А", representative, null));
    }

    public Person teacher(String lastName, Integer experienceYears) {
        return register.add(
                id(),
                PersonDetails.of(PersonKind.TEACHER, new PersonName(lastName, "Олег", "Петрович"), born(40))
                        .employed("учитель физики", null, experienceYears));
    }

    private static LocalDate born(int age) {
        return FIRST_DAY.minusYears(age).minusDays(30);
    }
}
