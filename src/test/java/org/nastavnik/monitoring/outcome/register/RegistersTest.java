package org.nastavnik.monitoring.outcome.register;

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

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.outcome.OutcomeAccess;
import org.nastavnik.monitoring.outcome.OutcomeRows;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.privacy.ErasureService;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Registers of a cycle: who is in them, who sees whom, and that they stay as they were formed. */
@NastavnikTest
class RegistersTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private Registers registers;

    @Autowired
    private OutcomeAccess access;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private AccessLog log;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc mvc;
    private TestPlace place;
    private OutcomeRows rows;
    private long cycle;
    private Person mentor;
    private Person pupil;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
        rows = new OutcomeRows(
                jdbc, place, sets.shipped("komsomolsk-2020-2024").orElseThrow().id());
        cycle = rows.cycle(LocalDate.of(2026, 7, 1), "REGISTERS");
        School school = new School(place, beans);
        mentor = school.teacher("Наставляев", 12);
        pupil = school.pupil("Учебникова", 14, "Учебникова М. И.");
        take(school, mentor, pupil);
        rows.report(cycle, school.id(), Map.of());
        // an organisation without an accepted report is not in the registers
        School silent = new School(places.newSchool(place), beans);
        take(silent, silent.teacher("Молчунов", 3), silent.pupil("Молчунова", 12, "Молчунова А. А."));
        rows.missing(cycle, silent.id());
        jdbc.update("""
                insert into nastavnik.partner (municipality_id, name, name_key, activity, agreement_number, agreement_on, added_by, added_at)
                values (?, 'Завод «Рубин»', 'завод рубин', 'машиностроение', '7', '2026-02-01', 'test', '2026-07-01')""", place.municipality().id());
    }

    private void take(School school, Person teacher, Person learner) {
        MentoringProgramme programme = school.programme(MentoringForm.TEACHER_PUPIL);
        LocalDate day = LocalDate.of(2026, 9, 1);
        participants.addMentees(
                programme.id(), new Joining(List.of(learner.id()), MentoringForm.TEACHER_PUPIL, null, day));
        participants.addMentors(
                programme.id(), new Joining(List.of(teacher.id()), MentoringForm.TEACHER_PUPIL, null, day));
        jdbc.update("""
                insert into nastavnik.mentorbank_selection (programme_id, person_id, form, state, step, capacity, order_number,
                    order_date, decided_at) values (?, ?, 'TEACHER_PUPIL', 'CONFIRMED', 'DONE', 2, '1', '2026-09-05', now())""", programme.id(), teacher.id());
        jdbc.update("""
                insert into nastavnik.practice (programme_id, organization_id, title, description, result, described_by, described_at)
                values (?, ?, 'Час наставника', 'Еженедельные встречи', 'Успеваемость выросла', 'test', '2026-07-01')""", programme.id(), school.id());
    }

    private ResultActions open(String path, String login) throws Exception {
        return mvc.perform(get("/monitoring/" + cycle + "/registers" + path).with(user(login)));
    }

    private void form() throws Exception {
        mvc.perform(post("/monitoring/" + cycle + "/registers")
                        .with(user(place.operator()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void the_operator_forms_them_and_each_sees_as_much_of_persons_as_it_may() throws Exception {
        open("/mentors", place.operator()).andExpect(status().isNotFound());
        form();
        open("", place.operator())
                .andExpect(content().string(containsString("Реестр лучших практик наставничества")))
                .andExpect(content().string(containsString("Сформировать реестры заново")));
        open("/mentors", place.municipalCurator())
                .andExpect(content().string(containsString("Наставляев Олег Петрович")))
                .andExpect(content().string(containsString("учитель физики")))
                .andExpect(content().string(not(containsString("Молчунов"))));
        open("/mentees", place.operator()).andExpect(content().string(containsString("Учебникова Ира")));
        for (String other : List.of(place.coordinator(), place.municipalCurator(), place.regionalCoordinator())) {
            open("/mentees", other)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Учебникова"))))
                    .andExpect(content().string(containsString("не показывается")));
        }
        open("/mentors", place.regionalCoordinator()).andExpect(content().string(not(containsString("Наставляев"))));
        open("/partners", place.regionalCoordinator())
                .andExpect(content().string(containsString("Завод «Рубин»")))
                .andExpect(content().string(containsString("№\u00a07 от 01.02.2026")));
        open("/practices", place.coordinator()).andExpect(content().string(containsString("Час наставника")));
        open("/nobody", place.operator()).andExpect(status().isNotFound());
        assertThat(log.of(pupil.id(), null, 10))
                .extracting(AccessLog.Reading::viewer)
                .containsOnly(place.operator());
        assertThat(log.of(mentor.id(), null, 10))
                .extracting(AccessLog.Reading::viewer)
                .containsOnly(place.municipalCurator());
    }

    @Test
    void files_have_the_same_columns_and_the_published_ones_nobody() throws Exception {
        form();
        byte[] sheet = open("/mentees.xlsx", place.operator())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var head = book.getSheetAt(0).getRow(0);
            assertThat(head.getCell(0).getStringCellValue()).isEqualTo("№ п/п");
            assertThat(head.getLastCellNum()).isEqualTo((short) 8);
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .startsWith("Учебникова");
        }
        assertThat(words(open("/mentors.docx", place.operator())))
                .contains("Реестр наставников", "Наставляев", "II полугодие 2026 года", "Всего в реестре: 1 строка.");
        for (String register : List.of("/mentors.docx?published=1", "/mentees.docx?published=1")) {
            assertThat(words(open(register, place.operator())))
                    .contains("не показывается", place.school().shortName())
                    .doesNotContain("Наставляев", "Учебникова", "учитель физики", "7 А");
        }
    }

    private static String words(ResultActions file) throws Exception {
        byte[] bytes = file.andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
            return words.getText();
        }
    }

    @Test
    void formed_anew_until_the_note_is_handed_over_then_frozen() throws Exception {
        form();
        jdbc.update(
                "update nastavnik.partner set name = 'Завод «Алмаз»' where municipality_id = ?",
                place.municipality().id());
        open("/partners", place.operator()).andExpect(content().string(containsString("Рубин")));
        form();
        open("/partners", place.operator()).andExpect(content().string(containsString("Алмаз")));
        rows.state(cycle, "APPROVAL");
        assertThatThrownBy(() -> registers.form(cycle))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("больше не меняют");
        for (String statement : List.of(
                "delete from nastavnik.monitoring_register where cycle_id = ?",
                "update nastavnik.monitoring_register set rows = 0 where cycle_id = ?",
                "update nastavnik.monitoring_register_row set number = number + 1000 where cycle_id = ?",
                "delete from nastavnik.monitoring_register_row where cycle_id = ?")) {
            assertThatThrownBy(() -> jdbc.update(statement, cycle)).isInstanceOf(DataAccessException.class);
        }
        rows.state(cycle, "COLLECTING");
        assertThatThrownBy(() -> registers.form(cycle)).hasMessageContaining("дождитесь");
    }

    @Test
    void an_erased_person_leaves_a_number() throws Exception {
        form();
        rows.state(cycle, "APPROVAL");
        Acting.as(place.head(), () -> erasures.erase(mentor.id()));
        open("/mentors", place.operator())
                .andExpect(content().string(not(containsString("Наставляев"))))
                .andExpect(content().string(containsString(place.school().shortName())));
        assertThat(jdbc.queryForList(
                        "select cells::text from nastavnik.monitoring_register_row where cycle_id = ?",
                        String.class,
                        cycle))
                .noneMatch(cells -> cells.contains("Наставляев"));
        Registers.Formed formed = Acting.get(
                        place.operator(), () -> registers.formed(access.toRead(cycle), RegisterKind.MENTORS))
                .orElseThrow();
        assertThat(formed.rows()).isOne();
        assertThat(formed.redactedOn()).isNotNull();
    }
}
