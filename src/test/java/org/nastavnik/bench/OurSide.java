package org.nastavnik.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.nastavnik.bench.Script.Kind;
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
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes a programme of a new school from its launch to its end through services and forms, as its people would. */
class OurSide {

    private static final int ENOUGH = 1000;

    private final TestPlaces places;
    private final PersonRegister register;
    private final ConsentRegister consents;
    private final Programmes programmes;
    private final OpenTasks tasks;
    private final TaskDesk desk;
    private final Joins joins;
    private final ManagementService management;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final EngineCalls calls;

    OurSide(
            TestPlaces places,
            PersonRegister register,
            ConsentRegister consents,
            Programmes programmes,
            OpenTasks tasks,
            TaskDesk desk,
            Joins joins,
            ManagementService management,
            JdbcTemplate jdbc,
            Clock clock,
            EngineCalls calls) {
        this.places = places;
        this.register = register;
        this.consents = consents;
        this.programmes = programmes;
        this.tasks = tasks;
        this.desk = desk;
        this.joins = joins;
        this.management = management;
        this.jdbc = jdbc;
        this.clock = clock;
        this.calls = calls;
    }

    /** A school with teachers old and young in its register, consents given. */
    TestPlace newSchool() {
        TestPlace place = places.newPlace();
        Person head = teacher(place, 0, 30, null);
        for (int i = 1; i <= 8; i++) {
            teacher(place, i, i <= 4 ? 10 + i : i - 5, head.id());
        }
        return place;
    }

    private Person teacher(TestPlace place, int number, int experience, Long superior) {
        PersonName name = new PersonName("Мерин" + (char) ('а' + number), "Павел", "Петрович");
        LocalDate born = LocalDate.of(1990 - experience, 3, 14);
        Person person = register.add(
                place.school().id(),
                PersonDetails.of(number == 0 ? PersonKind.HEAD : PersonKind.TEACHER, name, born)
                        .employed("учитель, физика", null, experience)
                        .under(superior, null));
        consents.giveToTakePart(person.id(), LocalDate.now(clock).minusDays(20), null);
        return person;
    }

    /** @param script written to unless it is null */
    BusinessKey run(TestPlace place, Meter meter, Script script) {
        LocalDate begin = LocalDate.now(clock);
        NewProgramme plan = new NewProgramme(
                "Программа для измерений",
                begin,
                begin.plusMonths(9).minusDays(1),
                Set.of(MentoringForm.TEACHER_TEACHER),
                Set.of(MentoringKind.INDIVIDUAL),
                MeetingFormat.MIXED,
                false);
        MentoringProgramme[] launched = new MentoringProgramme[1];
        meter.completing(() -> launched[0] = programmes.launch(place.school().id(), plan));
        note(script, Kind.LAUNCH, "", "", Map.of());
        BusinessKey key = launched[0].key();
        for (int step = 0; step < ENOUGH; step++) {
            runJobs(key, meter, script);
            List<OpenTask> open = meter.reading(() -> tasks.ofCase(key));
            if (!open.isEmpty()) {
                complete(open.get(0), meter, script);
            } else if (!poll(meter, script) && !goesOn(key)) {
                return key;
            }
        }
        throw new AssertionError("The programme never ends");
    }

    private void complete(OpenTask task, Meter meter, Script script) {
        String login = task.assignee() != null ? task.assignee() : memberOf(task.candidateGroup());
        Map<String, Object> answers = meter.reading(() -> {
            JsonNode schema = desk.schema(login, task.id());
            return new FilledForm(schema, desk.supplied(login, task.id()), LocalDate.now(clock)).answers(Map.of());
        });
        meter.completing(() -> desk.submit(login, task.id(), answers));
        meter.taskDone();
        note(script, Kind.TASK, EngineCalls.part(task.businessKey()), task.key(), answers);
    }

    private void runJobs(BusinessKey key, Meter meter, Script script) {
        meter.completing(() -> {
            for (List<JobRow> due = due(key); !due.isEmpty(); due = due(key)) {
                JobRow job = due.get(0);
                management.executeJob(job.id());
                note(script, Kind.JOB, EngineCalls.part(job.businessKey()), job.activity(), Map.of());
            }
        });
    }

    private List<JobRow> due(BusinessKey key) {
        return JobRow.due(jdbc, key.value(), clock.instant());
    }

    /** Another thread may just have continued it. */
    private boolean goesOn(BusinessKey key) {
        return !due(key).isEmpty() || !tasks.ofCase(key).isEmpty();
    }

    private boolean poll(Meter meter, Script script) {
        int[] continued = new int[1];
        meter.completing(() -> continued[0] = joins.poll());
        if (continued[0] > 0) {
            note(script, Kind.POLL, "", "", Map.of());
        }
        return continued[0] > 0;
    }

    private void note(Script script, Kind kind, String part, String activity, Map<String, Object> answers) {
        List<Script.Call> made = calls.take();
        if (script != null) {
            script.add(kind, part, activity, answers, made);
        }
    }

    private String memberOf(String group) {
        return jdbc.queryForList(
                        "select user_id_ from act_id_membership where group_id_ = ? order by user_id_",
                        String.class,
                        group)
                .get(0);
    }
}
