package org.nastavnik.journey;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.participant.School;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** One programme of a new school in the browser, with the engine's background work done after every step. */
final class Journey {

    private static final String TITLE = "Программа наставничества на учебный год";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final School school;
    private final LocalDate today;
    private final Office office;
    private BusinessKey key;

    @Autowired
    private TestPlaces places;

    @Autowired
    private RestUsers users;

    @Autowired
    private Clock clock;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Joins joins;

    @Autowired
    private JdbcTemplate jdbc;

    Journey(AutowireCapableBeanFactory beans) {
        beans.autowireBean(this);
        school = new School(places.newPlace(), beans);
        today = LocalDate.now(clock.withZone(place().municipality().zone()));
        office = new Office(users, TYPED.format(today));
    }

    Office office() {
        return office;
    }

    School school() {
        return school;
    }

    TestPlace place() {
        return school.place();
    }

    /** The head begins the programme in Tasklist; it runs from today for a school year. */
    void begin(Map<String, String> different) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("title", TITLE);
        answers.put("startsOn", TYPED.format(today));
        answers.put("endsOn", TYPED.format(today.plusMonths(9)));
        answers.putAll(different);
        office.begin(place().head(), answers);
        key = BusinessKey.programme(jdbc.queryForObject(
                "select id from nastavnik.programme where organization_id = ?", Long.class, school.id()));
        background();
    }

    /** What is open in the programme and its pairs, candidates and nominations. */
    List<OpenTask> open() {
        return tasks.ofCase(key);
    }

    Page open(String login, String taskKey) {
        return office.tasklist(login).open(task(taskKey).id()).page();
    }

    void complete(String login, String taskKey, Map<String, String> answers) {
        complete(login, task(taskKey), answers);
    }

    void complete(String login, OpenTask task, Map<String, String> answers) {
        office.complete(login, task.id(), task.key(), answers);
        background();
    }

    Page casePage(String login) {
        return office.ownPage(login, "/programmes/" + programmeId());
    }

    private OpenTask task(String taskKey) {
        return open().stream()
                .filter(task -> task.key().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError(taskKey + " is not open but " + open()));
    }

    private long programmeId() {
        return jdbc.queryForObject(
                "select id from nastavnik.programme where organization_id = ?", Long.class, school.id());
    }

    private void background() {
        jobs.runDue(key);
        joins.poll();
        jobs.runDue(key);
    }
}
