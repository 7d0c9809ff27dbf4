package org.nastavnik.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.setup.CaseTenant;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.School;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.shared.privacy.AccessLog.Reading;
import org.nastavnik.support.Acting;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Who read whose data stays known: each reading once, for few statements, and nobody can take it back. */
@NastavnikTest
class AccessLogTest {

    private static final String PAGE = "Страница человека в реестре";

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PersonRegister register;

    @Autowired
    private AccessLog log;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private School school;
    private Person teacher;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
        teacher = school.teacher("Читаемов", 12);
    }

    @Test
    void a_persons_page_is_noted_once_for_each_reader_and_again_after_ten_minutes() throws Exception {
        open(school.place().curator());
        open(school.place().curator());
        open(school.place().head());
        assertThat(readers())
                .containsExactly(school.place().head(), school.place().curator());

        clock.forward(Duration.ofMinutes(11));
        open(school.place().curator());
        assertThat(readers()).hasSize(3);
    }

    @Test
    void what_was_refused_and_what_one_reads_of_oneself_is_not_noted() throws Exception {
        PersonDetails details = teacher.details();
        String login = school.place().mentor();
        register.change(teacher.id(), teacher.version(), details.under(null, login));

        MockMvc browser = browser();
        browser.perform(get("/persons/" + teacher.id()).with(user(school.place().coordinator())))
                .andExpect(status().isForbidden());
        Acting.as(login, () -> log.read(teacher.id(), PAGE));

        assertThat(log.of(teacher.id(), null, 10)).isEmpty();
    }

    @Test
    void a_list_of_persons_costs_one_statement() {
        List<Long> pupils = IntStream.range(0, 30)
                .mapToObj(i -> school.pupil("Списков" + i, 12, null).id())
                .toList();

        long statements = sql.during(() -> Acting.as(school.place().curator(), () -> log.read(pupils, "Список")));

        assertThat(statements).isEqualTo(1);
        assertThat(pupils)
                .allSatisfy(id -> assertThat(log.of(id, null, 10))
                        .extracting(Reading::what)
                        .containsExactly("Список"));
    }

    @Test
    void a_transaction_that_only_reads_notes_it_when_it_is_over() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        Acting.as(
                school.place().curator(),
                () -> reading.executeWithoutResult(status -> log.read(teacher.id(), "Выгрузка")));

        assertThat(log.of(teacher.id(), null, 10)).extracting(Reading::what).containsExactly("Выгрузка");
    }

    @Test
    void a_form_in_tasklist_that_shows_a_person_is_a_reading() {
        var programme = school.programme(MentoringForm.TEACHER_PUPIL);
        Person pupil = school.pupil("Формина", 13, "Формина Анна");
        consents.giveToTakePart(pupil.id(), register.today(school.id()), "Формина Анна");
        jdbc.update(
                "insert into participant_participation (programme_id, person_id, role, form, state, joined_at)"
                        + " values (?, ?, 'MENTEE', 'TEACHER_PUPIL', 'ACTIVE', now())",
                programme.id(),
                pupil.id());
        assertThat(log.of(pupil.id(), null, 10)).isEmpty();

        CaseTenant.starting(
                programme.tenantId(),
                () -> engine.getRuntimeService()
                        .createProcessInstanceByKey("mentoring-programme")
                        .businessKey(programme.key().value())
                        .startBeforeActivity("collect-mentees")
                        .execute());
        school.curator().form(programme.key(), "collect-mentees");

        assertThat(log.of(pupil.id(), null, 10))
                .extracting(Reading::viewer)
                .containsExactly(school.place().curator());
    }

    @Test
    void nobody_takes_a_reading_back() throws Exception {
        open(school.place().curator());

        assertThatThrownBy(() -> jdbc.update("delete from shared_access where person_id = ?", teacher.id()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> jdbc.update("update shared_access set what = 'иное' where person_id = ?", teacher.id()))
                .isInstanceOf(DataAccessException.class);
        assertThat(readers()).hasSize(1);
    }

    private List<String> readers() {
        return log.of(teacher.id(), null, 10).stream()
                .peek(reading -> assertThat(reading.what()).isEqualTo(PAGE))
                .map(Reading::viewer)
                .toList();
    }

    private void open(String login) throws Exception {
        browser().perform(get("/persons/" + teacher.id()).with(user(login))).andExpect(status().isOk());
    }

    private MockMvc browser() {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }
}
