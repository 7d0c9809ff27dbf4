package org.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.execution.DueItem;
import org.nastavnik.roadmap.execution.DueState;
import org.nastavnik.roadmap.execution.EvidenceName;
import org.nastavnik.roadmap.execution.ExecutionFigures;
import org.nastavnik.roadmap.execution.ExecutionService;
import org.nastavnik.shared.table.TableFiles;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@NastavnikTest
class ExecutionPageTest {

    private static final byte[] PDF = "%PDF-1.4 отчёт".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private TestPlaces places;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ExecutionService execution;

    @Autowired
    private ExecutionFigures figures;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SqlCounter sql;

    private MockMvc mvc;
    private TestPlace place;
    private RoadMapCase map;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
        map = new RoadMapCase(place, beans, "октябрь 2026", "ноябрь 2026");
    }

    @Test
    void an_item_is_done_with_a_file_that_everybody_of_the_case_can_download() throws Exception {
        report("Отчёт о \"совете\".exe", PDF).andExpect(status().is3xxRedirection());
        assertThat(execution.plan(map.id()))
                .extracting(DueItem::state)
                .containsExactly(DueState.DONE, DueState.PLANNED);
        EvidenceName file = execution.evidence(execution.plan(map.id())).get(0);
        assertThat(file.name()).isEqualTo("Отчёт о совете.pdf");
        for (String login : List.of(place.curator(), place.head(), place.coordinator())) {
            mvc.perform(get("/road-maps/evidence/" + file.id()).with(user(login)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Content-Disposition", containsString("attachment")))
                    .andExpect(content().contentType("application/pdf"))
                    .andExpect(content().bytes(PDF));
        }
        mvc.perform(get(path()).with(user(place.coordinator())))
                .andExpect(content().string(containsString("Отчёт о совете.pdf")))
                .andExpect(content().string(not(containsString("Сохранить отчёт"))));
        mvc.perform(get("/road-maps/evidence/" + file.id())
                        .with(user(places.newPlace().curator())))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_bad_file_is_refused_and_nothing_is_reported() throws Exception {
        report("a.pdf", new byte[0]).andExpect(content().string(containsString("Строка 1. Файл пуст")));
        report("a.pdf", TableFiles.utf8("<html><script>alert(1)</script></html>"))
                .andExpect(content().string(containsString("Файл такого вида не принимается")));
        report("a.docx", TableFiles.withMacros()).andExpect(content().string(containsString("есть макросы")));
        report("a.xlsx", TableFiles.bomb()).andExpect(content().string(containsString("слишком большой объём")));
        report("a.docx", TableFiles.withExternalEntity()).andExpect(content().string(containsString("внешние данные")));
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        report("a.pdf", large).andExpect(content().string(containsString("больше 10 МБ")));
        assertThat(execution.plan(map.id())).extracting(DueItem::state).containsOnly(DueState.PLANNED);
        report("a.docx", TableFiles.docx(List.of(List.of("а")))).andExpect(status().is3xxRedirection());
    }

    @Test
    void what_was_typed_stays_when_something_is_refused() throws Exception {
        mvc.perform(request(place.curator())
                        .param("lines[0].outcome", "MOVED")
                        .param("lines[0].reason", "Карантин в школе"))
                .andExpect(content().string(containsString("Укажите новый срок")))
                .andExpect(content().string(containsString("Карантин в школе")));
    }

    @Test
    void another_school_or_place_sees_nothing_and_those_who_oversee_change_nothing() throws Exception {
        TestPlace other = places.newPlace();
        for (String login : List.of(other.head(), other.curator(), other.coordinator(), place.mentor())) {
            mvc.perform(get(path()).with(user(login))).andExpect(status().isForbidden());
            mvc.perform(request(login).param("lines[0].outcome", "DONE")).andExpect(status().isForbidden());
        }
        mvc.perform(request(place.coordinator()).param("lines[0].outcome", "DONE"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/road-map-execution?municipality="
                                + place.municipality().id())
                        .with(user(place.head())))
                .andExpect(status().isForbidden());
        mvc.perform(get("/road-map-execution?municipality="
                                + place.municipality().id())
                        .with(user(other.coordinator())))
                .andExpect(status().isForbidden());
    }

    @Test
    void overdue_items_and_shares_are_seen_by_school_and_municipality() throws Exception {
        report("a.pdf", PDF);
        clock.moveTo(LocalDate.of(2026, 12, 1));
        for (String login : List.of(place.coordinator(), place.municipalCurator(), place.regionalCoordinator())) {
            mvc.perform(get("/road-map-execution").with(user(login)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("1 из 2 (50\u00a0%)")))
                    .andExpect(content().string(containsString(place.school().shortName())));
        }
        for (String login : List.of(place.head(), place.curator(), place.coordinator())) {
            mvc.perform(get(path()).with(user(login)))
                    .andExpect(content().string(containsString("росрочено: до 30.11.2026")));
        }
        mvc.perform(get("/programmes/" + map.programme.id()).with(user(place.head())))
                .andExpect(content().string(containsString("выполнено: 1, просрочено: 1")));
        LocalDate today = LocalDate.of(2026, 12, 1);
        assertThat(sql.during(() -> figures.schools(place.municipality().id(), today, 0, 50)))
                .isEqualTo(1);
    }

    private String path() {
        return "/road-maps/" + map.id() + "/execution";
    }

    private MockMultipartHttpServletRequestBuilder request(String login) {
        MockMultipartHttpServletRequestBuilder request = multipart(path());
        request.param("lines[0].dueId", execution.plan(map.id()).get(0).id().toString())
                .with(user(login))
                .with(csrf());
        return request;
    }

    private ResultActions report(String name, byte[] file) throws Exception {
        return mvc.perform(request(place.curator())
                .file(new MockMultipartFile("lines[0].file", name, "application/octet-stream", file))
                .param("lines[0].outcome", "DONE"));
    }
}
