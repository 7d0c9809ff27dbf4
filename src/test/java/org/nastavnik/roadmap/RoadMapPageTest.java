package org.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.evaluation.EvaluationService;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.SurveyQuestion;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@NastavnikTest
class RoadMapPageTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private RoadMapService roadMaps;

    @Autowired
    private EvaluationService evaluation;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private TransactionTemplate transaction;

    private MockMvc mvc;
    private TestPlace place;
    private School school;
    private MentoringProgramme programme;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
        school = new School(place, beans);
        programme = school.programme(MentoringForm.TEACHER_PUPIL);
    }

    @Test
    void the_curator_changes_drops_and_adds_lines_and_two_at_once_notice_each_other() throws Exception {
        long id = roadMaps.open(programme.id()).id();
        RoadMapItem first = items(id).get(0);
        RoadMapItem second = items(id).get(1);
        long seen = roadMaps.get(id).version();

        save(
                        id,
                        seen,
                        line(0, first, "Новое название"),
                        Map.of("lines[1].id", second.id() + "", "lines[1].drop", "true"),
                        Map.of(
                                "lines[2].section",
                                "Раздел",
                                "lines[2].text",
                                "Своё мероприятие",
                                "lines[2].responsible",
                                "куратор",
                                "lines[2].until",
                                "2026-12-01"))
                .andExpect(status().is3xxRedirection());

        assertThat(items(id)).extracting(item -> item.content().text()).contains("Новое название", "Своё мероприятие");
        assertThat(items(id)).noneMatch(item -> item.id().equals(second.id()));
        save(id, seen, line(0, first, "Опоздавшая правка"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("изменил кто-то ещё")))
                .andExpect(content().string(Matchers.containsString("Опоздавшая правка")));
        assertThat(items(id)).extracting(item -> item.content().text()).doesNotContain("Опоздавшая правка");
    }

    @Test
    void what_is_typed_is_kept_for_the_one_who_typed_it_until_it_is_saved_or_thrown_away() throws Exception {
        long id = roadMaps.open(programme.id()).id();
        RoadMapItem first = items(id).get(0);
        typed(id, place.curator(), first, "Набранное и не сохранённое").andExpect(status().isNoContent());

        read(id, place.curator()).andExpect(content().string(Matchers.containsString("Набранное и не сохранённое")));
        read(id, place.head())
                .andExpect(content().string(Matchers.not(Matchers.containsString("Набранное и не сохранённое"))));
        assertThat(items(id).get(0).content()).isEqualTo(first.content());
        mvc.perform(post("/road-maps/" + id + "/typed/forget")
                        .with(user(place.curator()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        read(id, place.curator())
                .andExpect(content().string(Matchers.not(Matchers.containsString("Набранное и не сохранённое"))));

        typed(id, place.curator(), first, "Второй черновик");
        save(id, roadMaps.get(id).version(), line(0, first, "Сохранённое")).andExpect(status().is3xxRedirection());
        read(id, place.curator())
                .andExpect(content().string(Matchers.containsString("Сохранённое")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Второй черновик"))));
        for (String login : List.of(place.coordinator(), places.newPlace().curator())) {
            typed(id, login, first, "Чужое").andExpect(status().isForbidden());
        }
        mvc.perform(get("/road-maps/" + id + ".docx")
                        .with(user(places.newPlace().curator())))
                .andExpect(status().isForbidden());
        mvc.perform(get("/road-maps/" + id + ".docx").with(user(place.coordinator())))
                .andExpect(status().isOk());
    }

    @Test
    void a_draft_over_a_map_that_somebody_else_changed_meanwhile_is_not_saved_silently() throws Exception {
        long id = roadMaps.open(programme.id()).id();
        long seen = roadMaps.get(id).version();
        RoadMapItem first = items(id).get(0);
        typed(id, place.curator(), first, "Черновик куратора");
        save(id, seen, line(0, first, "Правка руководителя")).andExpect(status().is3xxRedirection());
        save(id, seen, line(0, first, "Черновик куратора"))
                .andExpect(content().string(Matchers.containsString("изменил кто-то ещё")))
                .andExpect(content().string(Matchers.containsString("Черновик куратора")));
    }

    private ResultActions typed(long id, String login, RoadMapItem item, String text) throws Exception {
        MockHttpServletRequestBuilder request = post("/road-maps/" + id + "/typed")
                .with(user(login))
                .with(csrf())
                .param("version", "" + roadMaps.get(id).version());
        line(0, item, text).forEach(request::param);
        return mvc.perform(request);
    }

    private ResultActions read(long id, String login) throws Exception {
        return mvc.perform(get("/road-maps/" + id).with(user(login))).andExpect(status().isOk());
    }

    @Test
    void a_wrong_line_is_named_and_nothing_is_saved() throws Exception {
        long id = roadMaps.open(programme.id()).id();
        RoadMapItem first = items(id).get(0);
        save(id, roadMaps.get(id).version(), line(0, first, ""))
                .andExpect(content().string(Matchers.containsString("Строка 1.")));
        assertThat(items(id).get(0).content()).isEqualTo(first.content());
    }

    @Test
    void the_coordinator_reads_the_map_but_does_not_edit_it_and_another_place_does_not_see_it() throws Exception {
        long id = roadMaps.open(programme.id()).id();
        mvc.perform(get("/road-maps/" + id).with(user(place.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("Сохранить дорожную карту"))));
        mvc.perform(get("/road-maps/" + id).with(user(places.newPlace().curator())))
                .andExpect(status().isForbidden());
        mvc.perform(post("/road-maps/" + id)
                        .with(user(place.coordinator()))
                        .with(csrf())
                        .param("version", "0"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/road-maps/999999999").with(user(place.curator()))).andExpect(status().isNotFound());
    }

    @Test
    void surveys_of_many_are_saved_together_and_one_wrong_mark_saves_none() throws Exception {
        Person pupil = school.pupil("Анкетина", 14, "Анкетина М. И.");
        participants.addMentees(
                programme.id(),
                new Joining(List.of(pupil.id()), MentoringForm.TEACHER_PUPIL, null, LocalDate.of(2026, 9, 1)));
        SurveyQuestion question = evaluation
                .markQuestions(MentoringForm.TEACHER_PUPIL, Respondent.MENTEE)
                .get(0);

        surveys(pupil, question, "11").andExpect(content().string(Matchers.containsString("от 1 до 10")));
        assertThat(evaluation.count(programme.id(), SurveyStage.ENTRY)).isZero();
        surveys(pupil, question, "7").andExpect(status().is3xxRedirection());
        assertThat(evaluation.averages(programme.id()))
                .singleElement()
                .satisfies(a -> assertThat(a.entry()).isEqualTo(7.0));
        mvc.perform(get("/programmes/" + programme.id() + "/surveys").with(user(place.coordinator())))
                .andExpect(status().isForbidden());
    }

    private ResultActions surveys(Person pupil, SurveyQuestion question, String mark) throws Exception {
        return mvc.perform(post("/programmes/" + programme.id() + "/surveys")
                .with(user(place.curator()))
                .with(csrf())
                .param("stage", "ENTRY")
                .param("side", "MENTEE")
                .param("lines[0].personId", pupil.id().toString())
                .param("lines[0].answers[" + question.id() + "]", mark));
    }

    @SafeVarargs
    private ResultActions save(long id, long version, Map<String, String>... lines) throws Exception {
        MockHttpServletRequestBuilder request = post("/road-maps/" + id)
                .with(user(place.curator()))
                .with(csrf())
                .param("version", Long.toString(version));
        for (Map<String, String> line : lines) {
            line.forEach(request::param);
        }
        return mvc.perform(request);
    }

    private static Map<String, String> line(int at, RoadMapItem item, String text) {
        ItemText content = item.content();
        String p = "lines[" + at + "].";
        return Map.of(
                p + "id",
                item.id().toString(),
                p + "number",
                content.number(),
                p + "section",
                content.section(),
                p + "text",
                text,
                p + "responsible",
                content.responsible(),
                p + "due",
                content.due(),
                p + "from",
                content.dueFrom().toString(),
                p + "until",
                content.dueUntil().toString(),
                p + "result",
                content.result());
    }

    private List<RoadMapItem> items(long id) {
        return transaction.execute(status -> roadMaps.get(id).items());
    }
}
