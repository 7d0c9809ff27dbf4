package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.nastavnik.training.CourseRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A form that shows a person's name says whose it is, so that the reading is noted and nobody but the task's people sees it. */
@NastavnikTest
@Import(ProgrammeCase.class)
class FormsReadTest {

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private List<TaskForm> forms;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Set<String> seen = new TreeSet<>();
    private final List<String> unsaid = new ArrayList<>();

    @Test
    void all_forms_of_a_programme_say_whom_they_show() {
        ProgrammeCase.Run run = cases.begin();
        // one word for each of them that stands nowhere else
        jdbc.update(
                "update participant_person set last_name = 'Неповторим' || id, version = version + 1 where organization_id = ?",
                run.place.school().id());

        for (List<OpenTask> open = run.open(); !open.isEmpty(); open = run.open()) {
            open.forEach(task -> look(task.id(), task.key(), task.businessKey(), run.place));
            run.complete(open.get(0));
        }

        assertThat(seen).contains("collect-mentees", "review-matching", "record-meeting", "nominate-for-awards");
        assertThat(unsaid).isEmpty();
    }

    @Test
    void forms_of_a_course_say_whom_they_show() {
        TestPlace place = places.newPlace();
        CourseRun run = new CourseRun(place, beans);
        long person = run.person(PersonKind.TEACHER, "Курсов");
        jdbc.update("update participant_person set last_name = 'Неповторим' || id where id = ?", person);
        var course = run.announced(Map.of());
        look("", "enrol-participants", run.enrolmentKey(course).value(), place);
        run.enrol(course, person);
        look("", "record-certificates", course.key().value(), place);

        assertThat(seen).containsExactly("enrol-participants", "record-certificates");
        assertThat(unsaid).isEmpty();
    }

    private void look(String id, String key, String businessKey, TestPlace place) {
        TaskForm form =
                forms.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
        FormContent content = transaction.execute(status ->
                form.show(new FormTask(id, key, "", BusinessKey.parse(businessKey), place.tenant(), place.curator())));
        String text = content.values() + " " + content.options();
        Map<Long, String> names = new HashMap<>();
        jdbc.query(
                "select id, last_name from participant_person where organization_id = ? and last_name like 'Неповторим%'",
                row -> {
                    names.put(row.getLong("id"), row.getString("last_name"));
                },
                place.school().id());
        Set<Long> shown = new HashSet<>();
        names.forEach((person, name) -> {
            if (text.matches("(?s).*" + name + "(?!\\d).*")) {
                shown.add(person);
            }
        });
        if (!shown.isEmpty()) {
            seen.add(key);
        }
        if (!content.persons().containsAll(shown)) {
            unsaid.add(key);
        }
    }
}
