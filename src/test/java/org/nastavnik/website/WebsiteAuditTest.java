package org.nastavnik.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participant.School;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.nastavnik.website.fetch.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The model led through real pages of a site on this machine, and the page that shows what came of it. */
@NastavnikTest
class WebsiteAuditTest {

    private static final String ALL = """
            <title>Наставничество</title><h1>Целевая модель наставничества</h1><p>Приказ о внедрении наставничества</p>
            <p>Положение о наставничестве</p><p>Программа наставничества</p><p>Дорожная карта</p><p>Показатели мониторинга</p>""";

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private AuditService audits;

    @Autowired
    private AuditRules rules;

    @Autowired
    private AuditCalendar calendar;

    @Autowired
    private SectionLooker looker;

    @Autowired
    private Looks looks;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SqlCounter counter;

    private Site site;
    private MockMvc mvc;
    private TestPlace place;
    private MentoringProgramme programme;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        site = new Site();
        place = places.newPlace();
        programme = new School(place, beans).programme(MentoringForm.TEACHER_TEACHER);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void where_all_is_there_nobody_has_a_task() {
        site.page("/n", ALL);
        SectionCheck check = begun("/n");
        look();
        assertThat(audits.get(check.id()).state()).isEqualTo(CheckState.FINE);
        assertEndedAt(check, "section-fine");
        assertThat(audits.newestLook(check.id()).outcome()).isEqualTo(Outcome.REACHABLE);
    }

    @Test
    void what_is_missing_stands_in_the_task_until_it_is_published() {
        site.page("/n", ALL.replace("Дорожная карта", "").replace("Показатели мониторинга", ""));
        SectionCheck check = begun("/n");
        look();
        assertThat(audits.get(check.id()).state()).isEqualTo(CheckState.FIXING);
        assertThat(seen(check))
                .contains("Дорожная карта", "Показатели мониторинга")
                .doesNotContain("Положение");

        site.page("/n", ALL.replace("Дорожная карта", ""));
        fix(check, Map.of("fixed", "yes", "websiteUrl", site.address("/n")));
        look();
        assertThat(seen(check)).contains("Дорожная карта").doesNotContain("Показатели мониторинга");

        site.page("/new", ALL);
        fix(check, Map.of("fixed", "yes", "websiteUrl", site.address("/new")));
        look();
        assertThat(audits.get(check.id()).state()).isEqualTo(CheckState.FINE);
        assertThat(programmes.get(programme.id()).websiteUrl()).isEqualTo(site.address("/new"));
        assertThat(looks.ofProgramme(programme.id(), 10)).hasSize(3);
        assertEndedAt(check, "section-fine");
    }

    @Test
    void a_reason_ends_the_check_and_a_missing_one_does_not() {
        site.on("/n", Site.Answer.code(404));
        SectionCheck check = begun("/n");
        look();
        assertThat(seen(check)).contains("страница не открывается", "код 404");
        assertThatThrownBy(() -> fix(check, Map.of("fixed", "no"))).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> fix(check, Map.of("fixed", "yes", "websiteUrl", "наш сайт")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("websiteUrl");
        fix(check, Map.of("fixed", "no", "reason", "Сайт переносится на новую платформу"));
        assertThat(audits.get(check.id()).state()).isEqualTo(CheckState.EXPLAINED);
        assertEndedAt(check, "section-explained");
    }

    @Test
    void a_site_that_does_not_answer_is_tried_again_before_the_curator_is_bothered() {
        site.on("/n", Site.Answer.code(503));
        SectionCheck check = begun("/n");
        look();
        assertThat(audits.get(check.id()).state()).isEqualTo(CheckState.QUEUED);
        assertThat(looker.lookAtOne()).isFalse();
        clock.forward(SectionLooker.BETWEEN_TRIES);
        look();
        assertThat(audits.get(check.id()).state()).isEqualTo(CheckState.QUEUED);
        clock.forward(SectionLooker.BETWEEN_TRIES);
        look();
        assertThat(audits.get(check.id()).state()).isEqualTo(CheckState.FIXING);
        assertThat(looks.ofProgramme(programme.id(), 10)).hasSize(SectionLooker.TRIES);
    }

    @Test
    void a_moved_page_is_fine_and_an_empty_one_is_not() {
        site.on("/old", Site.Answer.redirect(301, "/n")).page("/n", ALL);
        SectionCheck moved = begun("/old");
        look();
        assertThat(audits.get(moved.id()).state()).isEqualTo(CheckState.FINE);
        assertThat(audits.newestLook(moved.id()).newAddress()).isEqualTo(site.address("/n"));

        site.page("/n", "<html><body></body></html>");
        SectionCheck empty = begun("/n");
        look();
        assertThat(audits.newestLook(empty.id()).outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(seen(empty)).contains("страница пустая");
        assertThat(audits.newestOf(programme.id()).orElseThrow().id()).isEqualTo(empty.id());
    }

    @Test
    void a_stopped_programme_ends_its_check_at_any_step() {
        site.page("/n", "<h1>Наставничество</h1><p>Здесь скоро появятся документы нашей программы.</p>");
        SectionCheck check = begun("/n");
        look();
        programmes.close(programme.id());
        assertThat(audits.get(check.id()).state()).isEqualTo(CheckState.STOPPED);
        assertEndedAt(check, "section-check-stopped");

        build();
        programmes.publishSection(programme.id(), site.address("/n"));
        audits.beginOne(place.municipality().id(), programme.id());
        programmes.close(programme.id());
        assertThat(audits.newestOf(programme.id()).orElseThrow().state()).isEqualTo(CheckState.STOPPED);
        assertThat(audits.beginSome()).isZero();
    }

    @Test
    void while_a_site_thinks_no_connection_to_the_database_is_held_and_each_site_is_asked_once_at_a_time() {
        MentoringProgramme second = new School(place, beans).programme(MentoringForm.PUPIL_PUPIL);
        programmes.publishSection(second.id(), site.address("/second"));
        site.page("/n", ALL).page("/second", ALL);
        begun("/n");
        List<Integer> meanwhile = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<Boolean> others = new java.util.concurrent.CopyOnWriteArrayList<>();
        site.whileAnswering(() -> {
            meanwhile.add(activeConnections());
            others.add(looker.lookAtOne());
        });
        assertThat(looker.lookAtOne()).isTrue();
        assertThat(meanwhile).containsExactly(0);
        // the other page of the same site waited
        assertThat(others).containsExactly(false);
        assertThat(site.asked()).hasSize(1);
        site.whileAnswering(() -> {});
        look();
        assertThat(site.asked()).hasSize(2);
    }

    @Autowired
    private javax.sql.DataSource dataSource;

    private int activeConnections() {
        try {
            return dataSource
                    .unwrap(com.zaxxer.hikari.HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .getActiveConnections();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twice_a_year_on_the_days_of_the_municipality_and_not_twice_a_day() {
        site.page("/n", ALL);
        programmes.publishSection(programme.id(), site.address("/n"));
        long id = place.municipality().id();
        rules.change(id, AuditRule.of(11, 20, 3, 1));
        watchOn("2026-11-18T23:00:00Z");
        assertThat(audits.newestOf(programme.id())).isEmpty();
        // 20 November in Vladivostok, the 19th in Greenwich
        watchOn("2026-11-19T15:00:00Z");
        SectionCheck first = audits.newestOf(programme.id()).orElseThrow();
        goOn();
        look();
        watchOn("2026-11-22T15:00:00Z");
        rules.change(id, AuditRule.of(11, 20, 3, 1));
        watchOn("2026-11-23T15:00:00Z");
        assertThat(audits.newestOf(programme.id()).orElseThrow().id()).isEqualTo(first.id());
        watchOn("2027-03-05T01:00:00Z");
        assertThat(audits.newestOf(programme.id()).orElseThrow().id()).isNotEqualTo(first.id());
        assertThatThrownBy(() -> AuditRule.of(2, 30, 3, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> AuditRule.of(3, 1, 3, 1)).isInstanceOf(Refusal.class);
    }

    private void watchOn(String moment) {
        clock.moveTo(Instant.parse(moment));
        calendar.watch(clock.instant());
    }

    @Test
    void a_section_that_is_being_checked_or_corrected_is_not_begun_again() {
        site.page("/n", "<h1>Наставничество</h1><p>Здесь скоро появятся документы нашей программы.</p>");
        SectionCheck check = begun("/n");
        long id = place.municipality().id();
        assertThatThrownBy(() -> audits.begin(id)).isInstanceOf(Refusal.class);
        look();
        assertThatThrownBy(() -> audits.beginOne(id, programme.id())).isInstanceOf(Refusal.class);
        assertThat(audits.newestOf(programme.id()).orElseThrow().id()).isEqualTo(check.id());
    }

    @Test
    void the_page_shows_schools_and_documents_to_those_who_oversee_them() throws Exception {
        site.page("/n", ALL.replace("Дорожная карта", ""));
        MentoringProgramme without = new School(place, beans).programme(MentoringForm.PUPIL_PUPIL);
        begun("/n");
        look();
        assertThat(audits.newestOf(without.id()).orElseThrow().state()).isEqualTo(CheckState.NO_ADDRESS);
        TestPlace other = places.newPlace();
        for (String login :
                List.of(place.coordinator(), place.operator(), place.municipalCurator(), place.regionalCoordinator())) {
            open("/website-sections", login)
                    .andExpect(content().string(containsString(place.school().shortName())))
                    .andExpect(content().string(containsString("адрес рубрики не указан")))
                    .andExpect(content().string(containsString("исправляется")));
            open("/programmes/" + programme.id() + "/website-section", login);
        }
        open("/website-sections?state=FIXING", place.operator())
                .andExpect(content().string(containsString("Найдено рубрик: 1")));
        open("/website-sections?state=NEVER&q=absent", place.operator())
                .andExpect(content().string(containsString("Найдено рубрик: 0")));
        open("/website-sections", other.coordinator())
                .andExpect(content().string(not(containsString(place.school().shortName() + "<"))));
        for (String login : List.of(place.head(), place.curator(), place.mentor(), place.commissionMember())) {
            forbidden("/website-sections", login);
        }
        open("/programmes/" + programme.id() + "/website-section", place.curator())
                .andExpect(content().string(containsString("Дорожная карта")));
        for (String login : List.of(place.mentor(), other.coordinator(), other.curator())) {
            forbidden("/programmes/" + programme.id() + "/website-section", login);
        }
    }

    @Test
    void coordinator_and_operator_begin_checks_and_only_the_coordinator_sets_the_days() throws Exception {
        programmes.publishSection(programme.id(), site.address("/n"));
        TestPlace other = places.newPlace();
        String one = "/website-sections/" + programme.id();
        for (String login :
                List.of(place.municipalCurator(), place.head(), place.curator(), place.regionalCoordinator())) {
            send("/website-sections", login, Map.of()).andExpect(status().isForbidden());
            send(one, login, Map.of()).andExpect(status().isForbidden());
        }
        for (String login : List.of(other.coordinator(), other.operator())) {
            send(one, login, Map.of()).andExpect(status().isForbidden());
        }
        send("/website-sections/rule", place.operator(), Map.of()).andExpect(status().isForbidden());
        assertThat(audits.newestOf(programme.id())).isEmpty();

        send(one, place.operator(), Map.of()).andExpect(status().is3xxRedirection());
        assertThat(audits.newestOf(programme.id())).isPresent();
        send(
                        "/website-sections/rule",
                        place.coordinator(),
                        Map.of("firstDay", "5", "firstMonth", "5", "secondDay", "6", "secondMonth", "11"))
                .andExpect(status().is3xxRedirection());
        open("/website-sections", place.coordinator())
                .andExpect(content().string(containsString("5 мая и 6 ноября")))
                .andExpect(content().string(containsString("проверено 0 из 1")));
    }

    @Test
    void a_longer_list_costs_no_more_statements() throws Exception {
        begun("/n");
        look();
        long before = statements();
        for (int i = 0; i < 4; i++) {
            MentoringProgramme more = new School(place, beans).programme(MentoringForm.PUPIL_PUPIL);
            programmes.publishSection(more.id(), site.address("/" + i));
        }
        audits.begin(place.municipality().id());
        goOn();
        look();
        assertThat(statements()).isLessThanOrEqualTo(before);
    }

    private long statements() {
        return counter.during(() -> {
            try {
                open("/website-sections", place.coordinator());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The programme's section has this address, and a check of it waits for the look. */
    private SectionCheck begun(String path) {
        programmes.publishSection(programme.id(), site.address(path));
        audits.begin(place.municipality().id());
        goOn();
        return audits.newestOf(programme.id()).orElseThrow();
    }

    private void goOn() {
        while (audits.beginSome() > 0) {
            // fifty at a time
        }
        programmes.ofOrganization(place.school().id()).forEach(p -> jobs.runDue(p.key()));
    }

    private void look() {
        while (looker.lookAtOne()) {
            // the next page
        }
        programmes.ofOrganization(place.school().id()).forEach(p -> jobs.runDue(p.key()));
    }

    private String seen(SectionCheck check) {
        return new FormUser(engine, place.curator())
                .form(check.key(), "fix-website-section")
                .get("seen")
                .toString();
    }

    private void fix(SectionCheck check, Map<String, Object> values) {
        new FormUser(engine, place.curator()).submit(check.key(), "fix-website-section", values);
        jobs.runDue(check.key());
    }

    private void assertEndedAt(SectionCheck check, String endEvent) {
        BusinessKey key = check.key();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(key.value())
                                .finished()
                                .singleResult()
                                .getId())
                        .activityId(endEvent)
                        .finished()
                        .count())
                .isOne();
    }

    private ResultActions open(String path, String login) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).with(user(login))).andExpect(status().isOk());
    }

    private void forbidden(String path, String login) throws Exception {
        mvc.perform(get(path).with(user(login))).andExpect(status().isForbidden());
    }

    private ResultActions send(String path, String login, Map<String, String> values) throws Exception {
        var request = post(path).with(user(login)).with(csrf());
        values.forEach(request::param);
        return mvc.perform(request);
    }
}
