package org.nastavnik.monitoring.outcome.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.nastavnik.monitoring.outcome.OutcomeRows.parts;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentService;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.outcome.OutcomeAccess;
import org.nastavnik.monitoring.outcome.OutcomeRows;
import org.nastavnik.participant.School;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The note follows the figures, keeps what people wrote, and is frozen with the cycle. */
@NastavnikTest
class NoteTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private Notes notes;

    @Autowired
    private OutcomeAccess access;

    @Autowired
    private DocumentService documents;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc mvc;
    private TestPlace place;
    private OutcomeRows rows;
    private long cycle;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
        rows = new OutcomeRows(
                jdbc, place, sets.shipped("komsomolsk-2020-2024").orElseThrow().id());
        long before = rows.cycle(LocalDate.of(2026, 1, 1), "APPROVED");
        rows.total(before, "K2.1", 100, 200, "50.0", 2, 0);
        rows.total(before, "K2.5", 60, 150, "40.0", 2, 2);
        cycle = rows.cycle(LocalDate.of(2026, 7, 1), "NOTE");
        rows.total(cycle, "K1.1", 1, 2, "50.0", 2, 1);
        rows.total(cycle, "K2.1", 145, 200, "72.5", 2, 1);
        rows.total(cycle, "K2.5", 45, 150, "30.0", 2, 0);
        rows.total(cycle, "K2.8", 3, 20, "15.0", 2, 0);
        rows.total(cycle, "K2.10", 0, 0, null, 2, 0);
        TestPlace other = places.newSchool(place);
        rows.report(
                cycle,
                place.school().id(),
                Map.of("K2.1", parts(90, 100), "K2.5", parts(30, 75), "K2.8", parts(3, 10)));
        long report = rows.report(
                cycle,
                other.school().id(),
                Map.of("K2.1", parts(55, 100), "K2.5", parts(15, 75), "K2.8", parts(0, 10)));
        jdbc.update(
                "update nastavnik.monitoring_school_report set road_map_note = 'Сроки перенёс Забубённый П. П.' where id = ?",
                report);
        rows.missing(cycle, places.newSchool(place).school().id());
    }

    private String text(NoteSection section) {
        return Acting.get(place.municipalCurator(), () -> notes.of(access.toRead(cycle))).parts().stream()
                .filter(part -> part.section() == section)
                .findFirst()
                .orElseThrow()
                .body();
    }

    private long version() {
        return Acting.get(place.municipalCurator(), () -> notes.of(access.toRead(cycle)))
                .version();
    }

    private ResultActions save(String login, long version, Map<NoteSection, String> typed) throws Exception {
        MockHttpServletRequestBuilder request = post("/monitoring/" + cycle + "/note")
                .with(user(login))
                .with(csrf())
                .param("version", Long.toString(version));
        for (NoteSection section : NoteSection.values()) {
            request.param(section.name(), typed.getOrDefault(section, text(section)));
        }
        return mvc.perform(request);
    }

    @Test
    void without_targets_nothing_is_called_reached_and_targets_are_proposed() throws Exception {
        jdbc.update("update nastavnik.monitoring_total set target = null where cycle_id = ?", cycle);
        assertThat(text(NoteSection.NOT_REACHED))
                .isEqualTo("Целевых значений нет, поэтому показатели с целями не сравниваются.");
        assertThat(text(NoteSection.PROPOSALS)).contains("внести в набор показателей целевые значения");
        mvc.perform(get("/monitoring/" + cycle + "/results").with(user(place.municipalCurator())))
                .andExpect(content()
                        .string(containsString("Целевые значения на 2026 год в наборе показателей не заданы.")));
    }

    @Test
    void the_draft_says_what_the_figures_say() {
        assertThat(text(NoteSection.BASIS))
                .contains("за II полугодие 2026 года", "31 декабря 2026 г.", "Отчёты приняты от 2 организаций из 3.");
        assertThat(text(NoteSection.PAPERS)).contains("есть у 1 организации из 2 (50\u00a0%)");
        assertThat(text(NoteSection.REACHED))
                .contains("Цель достигнута по 1 показателю из 4.")
                .contains("72,5\u00a0% при цели 70\u00a0% (145 из 200); цели достигла 1 организация из 2.");
        assertThat(text(NoteSection.NOT_REACHED))
                .contains("Цель не достигнута по 2 показателям из 4.")
                .contains("до цели не хватает 5 процентных пунктов.")
                .contains("15\u00a0% при цели 20\u00a0%; ни одна из 2 организаций цели не достигла")
                .contains("Значения нет по 1 показателю:");
        assertThat(text(NoteSection.CHANGE))
                .contains("По сравнению с I полугодием 2026 года вырос 1 показатель, снизился 1 показатель.")
                .contains("было 50\u00a0%, стало 72,5\u00a0% (на 22,5 процентного пункта больше)")
                .contains("на 10 процентных пунктов меньше");
        assertThat(text(NoteSection.SCHOOLS)).contains("не достигнуты 3 цели из 3");
        assertThat(text(NoteSection.PROPOSALS))
                .contains("1. Кураторам организаций, не достигших цели по показателю K2.5")
                .contains("курсы по наставничеству")
                .contains("личные ссылки на анкеты");
    }

    @Test
    void edited_words_stay_and_the_rest_follows_the_figures() throws Exception {
        mvc.perform(get("/monitoring/" + cycle + "/note").with(user(place.municipalCurator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Сохранить справку")));
        save(place.municipalCurator(), 0, Map.of(NoteSection.REACHED, "Достигнуто главное."))
                .andExpect(status().is3xxRedirection());
        rows.change(cycle, "K2.1", "75.0");
        assertThat(text(NoteSection.REACHED)).isEqualTo("Достигнуто главное.");
        assertThat(text(NoteSection.CHANGE)).contains("стало 75\u00a0%");
        mvc.perform(get("/monitoring/" + cycle + "/note").with(user(place.operator())))
                .andExpect(content().string(containsString("Показатели с тех пор изменились")));

        save(place.operator(), 0, Map.of(NoteSection.REACHED, "Чужая правка."))
                .andExpect(content().string(containsString("только что изменил кто-то ещё")))
                .andExpect(content().string(containsString("Чужая правка.")));
        mvc.perform(post("/monitoring/" + cycle + "/note/REACHED/draft")
                        .with(user(place.operator()))
                        .with(csrf())
                        .param("version", Long.toString(version())))
                .andExpect(status().is3xxRedirection());
        assertThat(text(NoteSection.REACHED)).contains("75\u00a0% при цели 70\u00a0%");
        save(place.operator(), version(), Map.of(NoteSection.REACHED, "ы".repeat(20_001)))
                .andExpect(content().string(containsString("слишком длинный")));
    }

    @Test
    void approved_it_is_issued_once_and_the_published_version_names_nobody() throws Exception {
        School school = new School(place, beans);
        school.teacher("Громыхайлов", 5);
        save(
                        place.municipalCurator(),
                        0,
                        Map.of(NoteSection.REACHED, "Отличился Громыхайлов, спасибо Громыхайлову Олегу."))
                .andExpect(status().is3xxRedirection());
        notes.issue(cycle);
        assertThat(note().documentId()).isNull();
        notes.handOver(cycle);
        rows.state(cycle, "APPROVED");
        notes.issue(cycle);
        Note issued = note();
        assertThat(issued.documentId()).isNotNull();
        Document signed = documents.find(issued.documentId()).orElseThrow();
        assertThat(signed.body())
                .contains("АНАЛИТИЧЕСКАЯ СПРАВКА", "Отличился Громыхайлов", "Забубённый", "72,5", "УТВЕРЖДАЮ");
        Document published = documents.find(issued.publicDocumentId()).orElseThrow();
        assertThat(published.body())
                .contains("Отличился (имя не публикуется)", "72,5")
                .doesNotContain("Громыхайлов", "Забубённ", "УТВЕРЖДАЮ", "Проверкин");
        notes.issue(cycle);
        assertThat(note().documentId()).isEqualTo(issued.documentId());

        rows.change(cycle, "K2.1", "99.0");
        assertThat(text(NoteSection.CHANGE)).contains("72,5");
        save(place.municipalCurator(), version(), Map.of(NoteSection.REACHED, "Поздно."))
                .andExpect(content().string(containsString("изменить её нельзя")));
        mvc.perform(get("/documents/" + issued.documentId() + ".pdf").with(user(place.coordinator())))
                .andExpect(status().isOk());
        mvc.perform(get("/monitoring/" + cycle + "/note").with(user(place.regionalCoordinator())))
                .andExpect(content().string(containsString("Утверждённая справка")));
    }

    private Note note() {
        return Acting.get(place.municipalCurator(), () -> notes.of(access.toRead(cycle)));
    }
}
