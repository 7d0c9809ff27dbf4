package org.nastavnik.cockpit.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Forecasts against a history made by hand, whose history it is, and where it is shown. */
@NastavnikTest
@Import(ProgrammeCase.class)
class ForecastsTest {

    private static final List<String> STAGES =
            List.of("PREPARATION", "MENTEES", "MENTORS", "SELECTION", "PAIRS", "WORK", "COMPLETION");

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;
    private TestPlace place;

    @BeforeEach
    void begin() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        place = places.newPlace();
    }

    @Test
    void nine_programmes_give_shortest_median_and_longest_of_what_is_left() {
        // programme n of 1 … 9: five first stages of n days each, the work of pairs n tenths of 200 days, completion n
        // days
        history(place, 9);
        long fresh = running(place, TODAY, TODAY.plusDays(100), Map.of());
        assertThat(forecast(fresh)).satisfies(f -> {
            assertThat(f.basis()).isEqualTo(Forecast.Basis.MUNICIPALITY);
            assertThat(f.programmes()).isEqualTo(9);
            // 6 stages of 1, 5, 9 days; of the 100 days planned one tenth, five, nine
            assertThat(f.from()).isEqualTo(TODAY.plusDays(6 + 10));
            assertThat(f.likely()).isEqualTo(TODAY.plusDays(30 + 50));
            assertThat(f.until()).isEqualTo(TODAY.plusDays(54 + 90));
            assertThat(f.verdict()).isEqualTo(Forecast.Verdict.MAY_BE_LATE);
            assertThat(f.stage()).hasToString("PREPARATION");
            assertThat(f.words())
                    .isEqualTo("Вероятно с 17.09.2026 по 23.01.2027 (8 из 10 случаев), скорее всего около 20.11.2026.");
        });
        long working = running(place, TODAY, TODAY.plusDays(100), Map.of("WORK", TODAY));
        assertThat(forecast(working)).satisfies(f -> {
            assertThat(f.from()).isEqualTo(TODAY.plusDays(10 + 1));
            assertThat(f.likely()).isEqualTo(TODAY.plusDays(50 + 5));
            assertThat(f.until()).isEqualTo(TODAY.plusDays(90 + 9));
            assertThat(f.verdict()).isEqualTo(Forecast.Verdict.IN_TIME);
        });
    }

    @Test
    void what_has_gone_on_is_taken_off_and_what_should_have_ended_is_late() {
        history(place, 9);
        // 60 of 100 days at work: those that took more than six tenths took seven, eight or nine
        long working = running(place, TODAY.minusDays(70), TODAY.plusDays(10), Map.of("WORK", TODAY.minusDays(48)));
        assertThat(forecast(working)).satisfies(f -> {
            assertThat(f.since()).isEqualTo(TODAY.minusDays(48));
            assertThat(f.from()).isAfterOrEqualTo(TODAY);
            // 48 of 80 days are 0.6; half of the rest took 0.75, that is 12 days more, and completion 5
            assertThat(f.likely()).isEqualTo(TODAY.plusDays(17));
            // to 0.9: 24 days more, and completion 9
            assertThat(f.until()).isEqualTo(TODAY.plusDays(33));
            assertThat(f.verdict()).isEqualTo(Forecast.Verdict.LATE);
            assertThat(f.beyond()).isFalse();
        });
        long stuck =
                running(place, TODAY.minusDays(300), TODAY.minusDays(1), Map.of("COMPLETION", TODAY.minusDays(100)));
        assertThat(forecast(stuck)).satisfies(f -> {
            assertThat(f.beyond()).isTrue();
            assertThat(f.from()).isEqualTo(TODAY);
            assertThat(f.verdict()).isEqualTo(Forecast.Verdict.LATE);
            assertThat(f.reckoning()).anyMatch(sentence -> sentence.startsWith("Это дольше, чем в любой"));
        });
    }

    @Test
    void going_back_to_matching_is_still_the_work_of_pairs_and_a_skipped_stage_takes_no_time() {
        history(place, 9);
        long back = running(
                place, TODAY, TODAY.plusDays(100), Map.of("WORK", TODAY.minusDays(10), "PAIRS", TODAY.minusDays(1)));
        assertThat(forecast(back)).satisfies(f -> {
            assertThat(f.stage()).hasToString("WORK");
            assertThat(f.since()).isEqualTo(TODAY.minusDays(10));
        });
    }

    @Test
    void too_few_of_the_municipality_are_helped_out_by_the_region_and_too_few_of_both_are_said() throws Exception {
        history(place, 8);
        long id = running(place, TODAY, TODAY.plusDays(100), Map.of());
        assertThat(forecast(id)).satisfies(f -> {
            assertThat(f.known()).isFalse();
            assertThat(f.verdict()).isNull();
            assertThat(f.words())
                    .isEqualTo("Истории мало для прогноза: завершено 8 программ в регионе, нужно не меньше 9.");
        });
        // the next municipality of the region
        var next = organizations.addMunicipality(
                place.region(), place.tenant() + "x", "Сосед", "Управление", ZoneId.of("Asia/Vladivostok"));
        var school = organizations.addOrganization(
                next, OrganizationKind.SCHOOL, "Школа соседей", "Школа соседей", "Город", null);
        finished(school.id(), next.id(), place.tenant() + "x", 9);
        assertThat(forecast(id)).satisfies(f -> {
            assertThat(f.basis()).isEqualTo(Forecast.Basis.REGION);
            assertThat(f.programmes()).isEqualTo(9);
            assertThat(f.reckoning()).anyMatch(sentence -> sentence.contains("взята история региона"));
        });
        // another region's history is nobody else's
        TestPlace elsewhere = places.newPlace();
        assertThat(forecast(running(elsewhere, TODAY, TODAY.plusDays(100), Map.of()))
                        .words())
                .contains("завершено 0 программ");
    }

    @Test
    void old_and_stopped_programmes_do_not_count() {
        history(place, 8);
        long old = finished(place.school().id(), place.municipality().id(), place.tenant(), 9);
        jdbc.sql(
                        "update programme set created_at = created_at - interval '6 years', ended_at = ended_at - interval '6 years' where id = :id")
                .param("id", old)
                .update();
        long stopped = finished(place.school().id(), place.municipality().id(), place.tenant(), 9);
        jdbc.sql("update programme set stage = 'STOPPED' where id = :id")
                .param("id", stopped)
                .update();
        long id = running(place, TODAY, TODAY.plusDays(100), Map.of());
        assertThat(forecast(id).known()).isFalse();
        assertThat(forecasts.of(List.of(old, stopped))).isEmpty();
    }

    @Test
    void the_list_the_case_and_the_bottlenecks_show_it() throws Exception {
        history(place, 9);
        long fine = running(place, TODAY, TODAY.plusDays(200), Map.of());
        long late = running(place, TODAY, TODAY.plusDays(20), Map.of());
        expect(
                "/programmes",
                place.coordinator(),
                allOf(
                        containsString("с 27.09.2026 по"),
                        containsString("вероятно опоздает"),
                        containsString("по плану 21.09.2026")));
        expect("/programmes", place.head(), containsString("вероятно опоздает"));
        for (String login : List.of(place.head(), place.curator(), place.coordinator(), place.regionalCoordinator())) {
            expect(
                    "/programmes/" + fine,
                    login,
                    allOf(
                            containsString("(8 из 10 случаев)"),
                            containsString("Как посчитано"),
                            containsString("завершённым программам вашего муниципалитета"),
                            containsString("Этап «6. Работа пар» пересчитан")));
        }
        expect(
                "/programmes/" + late,
                place.coordinator(),
                containsString("<strong class=\"overdue\">вероятно опоздает"));
        expect(
                "/processes/mentoring-programme",
                place.coordinator(),
                allOf(
                        containsString("Вероятно опоздают: <strong class=\"overdue\">1</strong>"),
                        containsString("/programmes/" + late + "\""),
                        not(containsString("/programmes/" + fine + "\""))));
        expect(
                "/processes/mentoring-programme",
                places.newPlace().coordinator(),
                allOf(containsString("Сейчас программ нет."), not(containsString("/programmes/" + late))));
    }

    @Test
    void a_list_of_fifty_costs_as_many_statements_as_one_of_five() throws Exception {
        history(place, 9);
        for (int i = 0; i < 5; i++) {
            running(place, TODAY, TODAY.plusDays(100 + i), Map.of());
        }
        long few = statements("/programmes");
        for (int i = 0; i < 45; i++) {
            running(place, TODAY, TODAY.plusDays(200 + i), Map.of());
        }
        assertThat(statements("/programmes")).isEqualTo(few);
    }

    @Test
    void a_case_that_went_the_whole_way_leaves_every_stage_behind() {
        ProgrammeCase.Run run = cases.begin().untilEnd();
        assertThat(jdbc.sql(
                                "select detail from shared_audit where programme_id = :id and action = 'programme.stage' order by id")
                        .param("id", run.key.programmeId())
                        .query(String.class)
                        .list())
                .contains("MENTEES", "MENTORS", "SELECTION", "PAIRS", "WORK", "COMPLETION");
        assertThat(forecasts.of(List.of(run.key.programmeId()))).isEmpty();
    }

    private Forecast forecast(long id) {
        return forecasts.of(List.of(id)).get(id);
    }

    private void history(TestPlace where, int programmes) {
        List<Long> made = new ArrayList<>();
        for (int n = 1; n <= programmes; n++) {
            made.add(finished(where.school().id(), where.municipality().id(), where.tenant(), n));
        }
        assertThat(made).hasSize(programmes);
    }

    /** Five stages of so many days, of 200 days planned so many tenths at work, completion of so many days. */
    private long finished(long school, long municipality, String tenant, int days) {
        LocalDate start = LocalDate.of(2025, 9, 1);
        LocalDate end = start.plusDays(5L * days + 20L * days + days);
        long id = insert(school, municipality, tenant, "CLOSED", start, start.plusDays(200), morning(end));
        for (int i = 1; i < STAGES.size(); i++) {
            entered(id, STAGES.get(i), i < 6 ? start.plusDays((long) i * days) : end.minusDays(days));
        }
        return id;
    }

    private long running(TestPlace where, LocalDate from, LocalDate until, Map<String, LocalDate> stages) {
        String last = stages.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("PREPARATION");
        long id = insert(where.school().id(), where.municipality().id(), where.tenant(), last, from, until, null);
        stages.forEach((stage, day) -> entered(id, stage, day));
        return id;
    }

    private long insert(
            long school,
            long municipality,
            String tenant,
            String stage,
            LocalDate from,
            LocalDate until,
            Instant ended) {
        return jdbc.sql("""
                        insert into programme (organization_id, municipality_id, tenant_id, title, starts_on, ends_on, forms, kinds,
                                               meeting_format, self_directed, stage, created_by, created_at, ended_at)
                        values (:school, :municipality, :tenant, 'Программа', :from, :until, 'TEACHER_TEACHER', 'INDIVIDUAL',
                                'ON_SITE', false, :stage, 'test', :created, :ended) returning id""")
                .param("school", school)
                .param("municipality", municipality)
                .param("tenant", tenant)
                .param("from", from)
                .param("until", until)
                .param("stage", stage)
                .param("created", morning(from).atOffset(ZoneOffset.UTC))
                .param(
                        "ended",
                        ended == null ? null : ended.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
    }

    private void entered(long id, String stage, LocalDate day) {
        jdbc.sql("insert into shared_audit (at, actor, programme_id, subject, action, detail)"
                        + " values (:at, 'system', :id, :subject, 'programme.stage', :stage)")
                .param("at", morning(day).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("subject", "P-" + id)
                .param("stage", stage)
                .update();
    }

    /** The moment at which a test begins on its day. */
    private Instant morning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private long statements(String path) {
        return sql.during(() -> {
            try {
                browser.perform(get(path).with(user(place.coordinator()))).andExpect(status().isOk());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private void expect(String path, String login, Matcher<String> page) throws Exception {
        browser.perform(get(path).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(content().string(page));
    }
}
