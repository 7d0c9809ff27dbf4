package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.pairing.tutor.NewTutor;
import org.nastavnik.pairing.tutor.TutorLevel;
import org.nastavnik.pairing.tutor.TutorPlace;
import org.nastavnik.pairing.tutor.TutorRegister;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A programme goes from its start form to a decided award in the real Tasklist, and every kind of form is completed there. */
@NastavnikTest
class EveryFormIT {

    /** Where the robot's first option would end the case too early or leave a form out. */
    private static final Map<String, Map<String, String>> DIFFERENT = Map.of(
            "nominate-for-awards", inOrder("another", "да", "award", "Почетный"),
            "plan-development", Map.of("tutorId", "Сопровождающая"),
            "describe-practice", Map.of("title", "Учимся друг у друга"));

    /** Forms of cases that stand beside a programme, and the report that comes in a later month. */
    private static final Set<String> OF_OTHER_CASES = Set.of(
            "report-road-map-items",
            "settle-withdrawal",
            "sign-own-consent",
            "sign-consent",
            "verify-bank-card",
            "renew-consent",
            "replace-register-copies",
            "request-mentor",
            "answer-bank-request");

    /** Features whose tasks come from the municipality and not from a programme's own way. */
    private static final Set<String> OF_A_MUNICIPALITY =
            Set.of("launch", "meeting", "monitoring", "training", "website");

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TutorRegister tutors;

    private Journey journey;

    @BeforeEach
    void open_the_office() {
        journey = new Journey(beans);
    }

    @AfterEach
    void close() {
        journey.office().close();
    }

    @Test
    void every_form_of_a_programme_is_completed_in_the_browser_until_the_award_is_decided() throws IOException {
        Stream.of("Опытная", "Начинающая", "Внимательная")
                .forEach(name -> journey.school().teacher(name, 12));
        tutors.add(
                new TutorPlace(TutorLevel.SCHOOL, journey.school().id(), "школа"),
                new NewTutor(journey.school().teacher("Сопровождающая", 20).id(), null, null, null, tutors.today()));
        journey.begin(Map.of("forms", "педагог – педагог"));
        Set<String> done = new TreeSet<>(Set.of("mentoring-programme"));

        for (List<OpenTask> open = journey.open(); !open.isEmpty(); open = journey.open()) {
            OpenTask task = open.get(0);
            journey.complete(task.assignee(), task, DIFFERENT.getOrDefault(task.key(), Map.of()));
            done.add(task.key());
        }

        assertThat(done).containsAll(formsOfAProgramme());
        Page file = journey.casePage(journey.place().coordinator());
        assertThat(file.locator("main")).containsText("Завершена");
        journey.office().noTrouble();
    }

    private static Map<String, String> inOrder(String key, String answer, String next, String nextAnswer) {
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put(key, answer);
        ordered.put(next, nextAnswer);
        return ordered;
    }

    /** Those that the programme brings on its first day; the report on a month's items comes when the month does. */
    private static Set<String> formsOfAProgramme() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !OF_A_MUNICIPALITY.contains(
                            file.getParent().getFileName().toString()))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".form"))
                    .map(name -> name.replace(".form", ""))
                    .filter(name -> !OF_OTHER_CASES.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
