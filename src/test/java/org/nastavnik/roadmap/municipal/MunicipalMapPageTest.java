package org.nastavnik.roadmap.municipal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participant.School;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.roadmap.RoadMapItem;
import org.nastavnik.roadmap.RoadMapService;
import org.nastavnik.roadmap.table.MapDocument;
import org.nastavnik.shared.table.TableFiles;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@NastavnikTest
class MunicipalMapPageTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MunicipalRoadMapService maps;

    @Autowired
    private RoadMapService roadMaps;

    @Autowired
    private TransactionTemplate transaction;

    private MockMvc mvc;
    private TestPlace place;
    private long municipality;
    private String path;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
        municipality = place.municipality().id();
        path = "/municipal-road-map/" + municipality;
    }

    @Test
    void a_map_comes_from_a_five_column_file_is_corrected_approved_and_inherited() throws Exception {
        String file = upload(TableFiles.xlsx(List.of(
                List.of("Мероприятие", "№", "Ответственный", "Результат", "Срок"),
                List.of("Нормативное регулирование", "", "", "", ""),
                List.of("Назначение кураторов в ОО", "1.1", "Руководители ОО", "Приказ", "октябрь 2026"),
                List.of("Совещание", "1.2", "Управление образования", "", "когда получится"),
                List.of("Прошлое дело", "1.3", "Руководители ОО", "", "май 2025"))));
        mvc.perform(get(file).with(user(place.operator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Загрузить в черновик, мероприятий: 3")));
        as(
                        place.operator(),
                        post(file)
                                .param("title", "План округа")
                                .param("startsOn", "2025-01-01")
                                .param("endsOn", "2028-12-31"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/municipal-road-map").with(user(place.operator())))
                .andExpect(content().string(containsString("Не поняты сроки мероприятий: 1")))
                .andExpect(content().string(containsString("октябрь 2026\u00a0г.")));

        approve("25/1")
                .andExpect(content().string(containsString("«когда получится» мероприятия «1.2 Совещание» не понят")));
        assertThat(maps.isInForce(municipality)).isFalse();
        MunicipalRoadMap draft = maps.draft(municipality).orElseThrow();
        as(place.coordinator(), lines(draft, "ежегодно")).andExpect(status().is3xxRedirection());
        as(place.operator(), lines(draft, "Опоздавшая правка"))
                .andExpect(content().string(containsString("изменил кто-то ещё")))
                .andExpect(content().string(containsString("Опоздавшая правка")));
        approve("").andExpect(content().string(containsString("Укажите номер приказа")));
        approve("25/1").andExpect(status().is3xxRedirection());
        assertThat(maps.isInForce(municipality)).isTrue();

        long roadMap = roadMaps.open(new School(place, beans)
                        .programme(MentoringForm.TEACHER_PUPIL)
                        .id())
                .id();
        List<RoadMapItem> items =
                transaction.execute(status -> roadMaps.get(roadMap).items());
        assertThat(items.stream().filter(RoadMapItem::inherited))
                .extracting(item -> item.content().text())
                .containsExactly("Назначение кураторов в ОО");
        assertThat(items).hasSizeGreaterThan(5);
        mvc.perform(get("/municipal-road-map").with(user(place.curator())))
                .andExpect(content().string(containsString("организаций: 1")))
                .andExpect(content().string(not(containsString("Сохранить черновик"))));
        mvc.perform(get("/road-maps/" + roadMap).with(user(place.coordinator())))
                .andExpect(content().string(containsString("муниципальная карта")));
    }

    @Test
    void a_new_edition_replaces_the_map_in_force_only_when_it_is_approved() throws Exception {
        as(place.coordinator(), template("SAYANSKY")).andExpect(status().is3xxRedirection());
        approve("1").andExpect(status().is3xxRedirection());
        as(place.coordinator(), post(path + "/edition")).andExpect(status().is3xxRedirection());
        assertThat(maps.inForce(municipality))
                .get()
                .extracting(MunicipalRoadMap::orderNumber)
                .isEqualTo("1");
        approve("2").andExpect(status().is3xxRedirection());
        assertThat(maps.inForce(municipality))
                .get()
                .extracting(MunicipalRoadMap::orderNumber)
                .isEqualTo("2");
        assertThat(maps.history(municipality))
                .extracting(MunicipalRoadMap::state)
                .containsExactly(MunicipalRoadMapState.IN_FORCE, MunicipalRoadMapState.REPLACED);
        mvc.perform(get(path + ".docx").with(user(place.head())))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
    }

    @Test
    void a_bad_file_or_row_is_named_and_changes_nothing() throws Exception {
        mvc.perform(multipart(path + "/files")
                        .file(new MockMultipartFile("file", "a.xlsx", null, TableFiles.withMacros()))
                        .with(user(place.operator()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        String file = upload(TableFiles.utf8("№;Мероприятие;Ответственный;Срок\n1;Совет;;май\n"));
        mvc.perform(get(file).with(user(place.operator())))
                .andExpect(content().string(containsString("строка 2, столбец 3: не указан ответственный.")))
                .andExpect(content().string(not(containsString("Загрузить в черновик, "))));
        as(
                        place.operator(),
                        post(file)
                                .param("title", "План")
                                .param("startsOn", "2026-01-01")
                                .param("endsOn", "2028-12-31"))
                .andExpect(content().string(containsString("Файл не загружен")));
        assertThat(maps.current(municipality)).isEmpty();
    }

    @Test
    void who_works_there_reads_coordinator_and_operator_write_the_coordinator_approves_nobody_else() throws Exception {
        maps(MapDocument.of("План", MunicipalTemplates.KOMSOMOLSK.items()));
        TestPlace other = places.newPlace();
        for (String login : List.of(
                place.head(), place.curator(), place.mentor(), place.municipalCurator(), place.regionalCoordinator())) {
            mvc.perform(get("/municipal-road-map?municipality=" + municipality).with(user(login)))
                    .andExpect(status().isOk());
            as(login, post(path)).andExpect(status().isForbidden());
            as(login, template("KOMSOMOLSK")).andExpect(status().isForbidden());
        }
        for (String login : List.of(other.coordinator(), other.operator(), other.head())) {
            mvc.perform(get("/municipal-road-map?municipality=" + municipality).with(user(login)))
                    .andExpect(status().isForbidden());
            mvc.perform(get(path + ".docx").with(user(login))).andExpect(status().isForbidden());
            as(login, post(path)).andExpect(status().isForbidden());
            as(login, post(path + "/edition")).andExpect(status().isForbidden());
            as(login, post(path + "/approval").param("orderNumber", "1").param("orderDate", "2026-01-01"))
                    .andExpect(status().isForbidden());
            mvc.perform(multipart(path + "/files")
                            .file(new MockMultipartFile("file", new byte[1]))
                            .with(user(login))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        as(place.operator(), post(path + "/approval").param("orderNumber", "1").param("orderDate", "2026-01-01"))
                .andExpect(status().isForbidden());
        String file = upload(TableFiles.utf8("№;Мероприятие;Ответственный;Срок\n1;Совет;Куратор;май\n"));
        mvc.perform(get(file).with(user(other.operator()))).andExpect(status().isForbidden());
        mvc.perform(get(file.replace(
                                path,
                                "/municipal-road-map/" + other.municipality().id()))
                        .with(user(other.operator())))
                .andExpect(status().isNotFound());
    }

    private void maps(byte[] document) throws Exception {
        as(
                        place.operator(),
                        post(upload(document))
                                .param("title", "План")
                                .param("startsOn", "2020-01-01")
                                .param("endsOn", "2024-12-31"))
                .andExpect(status().is3xxRedirection());
        assertThat(maps.current(municipality))
                .get()
                .extracting(m -> m.items().size())
                .isEqualTo(12);
    }

    private String upload(byte[] content) throws Exception {
        return mvc.perform(multipart(path + "/files")
                        .file(new MockMultipartFile("file", "карта.xlsx", null, content))
                        .with(user(place.operator()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private MockHttpServletRequestBuilder template(String name) {
        return post(path + "/template")
                .param("template", name)
                .param("startsOn", "2026-09-01")
                .param("endsOn", "2029-08-31");
    }

    private MockHttpServletRequestBuilder lines(MunicipalRoadMap draft, String due) {
        MockHttpServletRequestBuilder request = post(path)
                .param("version", "" + draft.version())
                .param("title", draft.title())
                .param("startsOn", draft.period().from().toString())
                .param("endsOn", draft.period().until().toString());
        List<MunicipalItem> items = draft.items();
        for (int i = 0; i < items.size(); i++) {
            String p = "lines[" + i + "].";
            request.param(p + "section", items.get(i).content().section())
                    .param(p + "number", items.get(i).content().number())
                    .param(p + "text", items.get(i).content().text())
                    .param(p + "responsible", items.get(i).content().responsible())
                    .param(p + "due", i == 1 ? due : items.get(i).content().due())
                    .param(p + "forSchools", "" + items.get(i).forSchools());
        }
        return request;
    }

    private ResultActions approve(String number) throws Exception {
        return as(
                place.coordinator(),
                post(path + "/approval")
                        .param("orderNumber", number)
                        .param("orderDate", LocalDate.of(2026, 9, 21).toString()));
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(login)).with(csrf()));
    }
}
