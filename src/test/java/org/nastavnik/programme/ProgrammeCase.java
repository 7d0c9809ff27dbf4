package org.nastavnik.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.demo.FilledForm;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.boot.test.context.TestComponent;

/** A whole programme whose people answer every form as usual, except where a test says otherwise. */
@TestComponent
public class ProgrammeCase {

    private static final int ENOUGH = 300;
    private static final int TEACHERS = 4;

    private final TestPlaces places;
    private final Programmes programmes;
    private final PersonRegister register;
    private final ConsentRegister consents;
    private final OpenTasks tasks;
    private final TaskDesk desk;
    private final Joins joins;
    private final Jobs jobs;
    private final MutableClock clock;

    ProgrammeCase(
            TestPlaces places,
            Programmes programmes,
            PersonRegister register,
            ConsentRegister consents,
            OpenTasks tasks,
            TaskDesk desk,
            Joins joins,
            Jobs jobs,
            MutableClock clock) {
        this.places = places;
        this.programmes = programmes;
        this.register = register;
        this.consents = consents;
        this.tasks = tasks;
        this.desk = desk;
        this.joins = joins;
        this.jobs = jobs;
        this.clock = clock;
    }

    public Run begin() {
        return begin(TEACHERS);
    }

    /** With so many teachers in the register; the first half has just begun, the others are experienced. */
    public Run begin(int registered) {
        return begin(places.newPlace(), registered);
    }

    /** In another school of the same municipality. */
    public Run beginBeside(Run other) {
        return begin(places.newSchool(other.place), TEACHERS);
    }

    private Run begin(TestPlace place, int registered) {
        long school = place.school().id();
        List<String> teachers = new ArrayList<>();
        for (int i = 0; i < registered; i++) {
            teachers.add(teacher(school, i, i < registered / 2).id().toString());
        }
        MentoringProgramme programme = programmes.launch(
                school,
                new NewProgramme(
                        "Педагог – педагог",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 5, 31),
                        Set.of(MentoringForm.TEACHER_TEACHER),
                        Set.of(MentoringKind.INDIVIDUAL),
                        MeetingFormat.ON_SITE,
                        false));
        Run run = new Run(place, programme.key(), teachers);
        run.usually("collect-mentees", Map.of("add", "register", "mentees", teachers.subList(0, 1)));
        run.usually("collect-mentors", Map.of("add", "register", "mentors", teachers.subList(2, 3)));
        run.usually("record-meeting", Map.of("next", "FINISH"));
        return run;
    }

    private Person teacher(long school, int number, boolean young) {
        Person teacher = register.add(
                school,
                PersonDetails.of(
                                PersonKind.TEACHER,
                                new PersonName("Учителев", "Пётр", "Павлович" + number),
                                LocalDate.of(1998 - 6 * number, 5, 5))
                        .employed("учитель, физика", null, young ? 1 : 15));
        consents.giveToTakePart(teacher.id(), register.today(school), null);
        return teacher;
    }

    /** One programme on its way. */
    public final class Run {

        public final TestPlace place;
        public final BusinessKey key;
        public final List<String> teachers;
        private final Map<String, Map<String, ?>> usual = new HashMap<>();

        private Run(TestPlace place, BusinessKey key, List<String> teachers) {
            this.place = place;
            this.key = key;
            this.teachers = teachers;
        }

        public Run usually(String taskKey, Map<String, ?> answers) {
            usual.put(taskKey, answers);
            return this;
        }

        public MentoringProgramme programme() {
            return programmes.get(key.programmeId());
        }

        /** Everybody does what waits until a task of this key waits. */
        public Run until(String taskKey) {
            for (int i = 0; i < ENOUGH; i++) {
                List<OpenTask> open = open();
                if (open.stream().anyMatch(task -> task.key().equals(taskKey))) {
                    return this;
                }
                if (open.isEmpty()) {
                    throw new AssertionError("Nothing waits before " + taskKey + ", stage "
                            + programme().stage());
                }
                complete(open.get(0), usual.getOrDefault(open.get(0).key(), Map.of()));
            }
            throw new AssertionError("Never came to " + taskKey);
        }

        public Run untilEnd() {
            for (int i = 0; i < ENOUGH; i++) {
                List<OpenTask> open = open();
                if (open.isEmpty()) {
                    return this;
                }
                complete(open.get(0), usual.getOrDefault(open.get(0).key(), Map.of()));
            }
            throw new AssertionError("Never ends");
        }

        /** Does the waiting task of this key, answering these fields otherwise than usual. */
        public Run answer(String taskKey, Map<String, ?> answers) {
            until(taskKey);
            OpenTask task = open().stream()
                    .filter(t -> t.key().equals(taskKey))
                    .findFirst()
                    .orElseThrow();
            complete(task, answers);
            open();
            return this;
        }

        /** What waits now, after all that could go on by itself has done so. */
        public List<OpenTask> open() {
            jobs.runDue(key);
            joins.poll();
            jobs.runDue(key);
            return tasks.ofCase(key);
        }

        public List<String> waiting() {
            return open().stream().map(OpenTask::key).sorted().toList();
        }

        /** Does this task with the usual answers. */
        public void complete(OpenTask task) {
            complete(task, usual.getOrDefault(task.key(), Map.of()));
        }

        private void complete(OpenTask task, Map<String, ?> answers) {
            String login = task.assignee() == null ? place.head() : task.assignee();
            LocalDate today = LocalDate.now(clock);
            FilledForm form = new FilledForm(desk.schema(login, task.id()), desk.supplied(login, task.id()), today);
            desk.submit(login, task.id(), form.answers(answers));
        }
    }
}
