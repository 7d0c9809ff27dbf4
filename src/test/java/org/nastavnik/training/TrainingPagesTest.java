package org.nastavnik.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.Notices;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonMerge;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Courses and trainings as pages: who sees whose names, what may be done there, and what is told once. */
@NastavnikTest
class TrainingPagesTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TrainingRegister trainings;

    @Autowired
    private ExpiringTrainings expiring;

    @Autowired
    private Notices notices;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private PersonMerge merge;

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;
    private TestPlace place;
    private CourseRun run;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        place = places.newPlace();
        run = new CourseRun(place, beans);
    }

    private ResultActions open(String path, String login) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }

    private ResultActions send(String path, String login, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(user(login)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    @Test
    void names_are_seen_by_the_own_organisation_and_the_municipality_and_by_nobody_else() throws Exception {
        long teacher = run.person(PersonKind.TEACHER, "Видимцев");
        trainings.add(teacher, new NewTraining("Курс", null, 36, "УД-9", LocalDate.of(2026, 8, 1), null));
        Course course = run.announced(Map.of());
        run.enrol(course, teacher);
        String page = "/training-courses/" + course.id();
        for (String login : List.of(place.curator(), place.head(), place.operator(), place.coordinator())) {
            open(page, login).andExpect(status().isOk()).andExpect(content().string(containsString("Видимцев")));
            open("/trainings", login).andExpect(content().string(containsString("Видимцев")));
        }
        open(page, place.regionalCoordinator())
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Видимцев"))));
        open("/trainings", place.regionalCoordinator())
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Видимцев"))))
                .andExpect(content().string(containsString(place.municipality().name())));
        open("/trainings.xlsx", place.regionalCoordinator()).andExpect(status().isForbidden());
        TestPlace other = places.newPlace();
        open(page, other.curator()).andExpect(status().isForbidden());
        open(page, other.operator()).andExpect(status().isForbidden());
        open("/trainings", other.curator()).andExpect(content().string(not(containsString("Видимцев"))));
        open("/trainings", place.mentor()).andExpect(status().isForbidden());
    }

    @Test
    void only_the_operator_leads_a_course_and_only_the_own_organisation_withdraws() throws Exception {
        long teacher = run.person(PersonKind.TEACHER, "Снималов");
        Course course = run.announced(Map.of());
        run.enrol(course, teacher);
        String page = "/training-courses/" + course.id();
        TestPlace other = places.newPlace();
        for (String login : List.of(place.curator(), place.coordinator(), other.operator())) {
            send(page + "/places", login, Map.of("places", "5")).andExpect(status().isForbidden());
            send(page + "/cancel", login, Map.of("reason", "Хочу")).andExpect(status().isForbidden());
            send(page + "/results", login, Map.of()).andExpect(status().isForbidden());
        }
        send("/training-courses", place.curator(), Map.of()).andExpect(status().isForbidden());
        String withdrawal = page + "/participants/" + run.participant(course, 0) + "/withdrawal";
        send(withdrawal, other.curator(), Map.of()).andExpect(status().isForbidden());
        send(withdrawal, place.coordinator(), Map.of()).andExpect(status().isForbidden());
        send(withdrawal, place.curator(), Map.of()).andExpect(status().is3xxRedirection());
        assertThat(run.standings(course)).containsExactly(Standing.WITHDRAWN);
    }

    @Test
    void results_written_as_a_table_are_what_the_task_shows() throws Exception {
        long finished = run.person(PersonKind.TEACHER, "Закончилов");
        long absent = run.person(PersonKind.TEACHER, "Бросилов");
        Course course = run.announced(Map.of());
        run.enrol(course, finished, absent);
        run.over();
        String first = run.participant(course, 0);
        send(
                        "/training-courses/" + course.id() + "/results",
                        place.operator(),
                        Map.of("finished", first, "certificate" + first, "УД-77"))
                .andExpect(status().is3xxRedirection());
        run.record(course, Map.of("finished", List.of(first), "issuedOn", "2026-09-30"));
        assertThat(trainings.of(finished))
                .singleElement()
                .satisfies(t -> assertThat(t.certificate()).isEqualTo("УД-77"));
        assertThat(trainings.of(absent)).isEmpty();
    }

    @Test
    void a_curator_enters_a_training_or_is_told_at_once_what_is_wrong() throws Exception {
        long teacher = run.person(PersonKind.TEACHER, "Записаев");
        Map<String, String> fields =
                Map.of("person", Long.toString(teacher), "title", "=Школа", "hours", "40", "issuedOn", "2026-08-20");
        send("/trainings", place.curator(), Map.of("person", Long.toString(teacher), "title", "Очень нужный курс"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("сколько часов")))
                .andExpect(content().string(containsString("Очень нужный курс")));
        send("/trainings", places.newPlace().curator(), fields).andExpect(status().isForbidden());
        send("/trainings", place.curator(), fields).andExpect(status().is3xxRedirection());

        byte[] file = open("/trainings.xlsx?counted=true", place.operator())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("=Школа");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(5).getNumericCellValue())
                    .isEqualTo(40);
        }
    }

    @Test
    void who_runs_out_within_ninety_days_is_told_of_once_and_who_was_trained_again_is_not() {
        long runsOut = run.person(PersonKind.TEACHER, "Истекаев");
        long again = run.person(PersonKind.HEAD, "Обновлялов");
        LocalDate old = LocalDate.of(2023, 11, 15);
        for (long person : new long[] {runsOut, again}) {
            trainings.add(person, new NewTraining("Старый курс", null, 36, null, old, null));
        }
        trainings.add(again, new NewTraining("Новый курс", null, 36, null, LocalDate.of(2026, 8, 1), null));
        expiring.watch(run.clock.instant());
        expiring.watch(run.clock.instant());
        run.clock.forwardDays(1);
        expiring.watch(run.clock.instant());
        for (String login : List.of(place.curator(), place.head(), place.operator())) {
            assertThat(notices.of(login, null, 20))
                    .extracting(Notice::text)
                    .filteredOn(text -> text.contains("истекает обучение"))
                    .singleElement()
                    .asString()
                    .contains("1 человек");
        }
    }

    @Test
    void lists_take_the_same_number_of_statements_for_one_and_for_many() throws Exception {
        Course course = run.announced(Map.of());
        run.enrol(course, run.person(PersonKind.TEACHER, "Одинцов"));
        open("/trainings", place.operator());
        long pages = statements("/trainings", place.operator());
        long coursePage = statements("/training-courses/" + course.id(), place.operator());
        for (int i = 0; i < 30; i++) {
            long person = run.person(PersonKind.TEACHER, "Многов");
            trainings.add(person, new NewTraining("Курс", null, 36, null, LocalDate.of(2026, 8, 1), null));
            run.courses.addLate(course.id(), place.school().id(), person);
        }
        long more = statements("/trainings", place.operator());
        long moreOnCourse = statements("/training-courses/" + course.id(), place.operator());
        System.out.printf("Statements: list of trainings %d, course page %d%n", more, moreOnCourse);
        assertThat(more).isLessThanOrEqualTo(pages + 1);
        assertThat(moreOnCourse).isLessThanOrEqualTo(coursePage + 1);
    }

    private long statements(String path, String login) {
        return sql.during(() -> {
            try {
                open(path, login).andExpect(status().isOk());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void two_persons_who_are_one_stand_once_on_a_course() {
        long kept = run.person(PersonKind.TEACHER, "Одинов");
        long dropped = run.person(PersonKind.TEACHER, "Двоев");
        Course course = run.announced(Map.of());
        run.enrol(course, kept, dropped);
        trainings.add(dropped, new NewTraining("Курс", null, 36, null, LocalDate.of(2026, 8, 1), null));
        Acting.as(run.place.curator(), () -> merge.merge(kept, dropped));
        assertThat(run.courses.participants(course.id()))
                .extracting(CourseParticipant::personId)
                .containsExactly(kept);
        assertThat(trainings.of(kept)).hasSize(1);
    }
}
