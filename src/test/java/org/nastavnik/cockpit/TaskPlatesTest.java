package org.nastavnik.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Cards of the list of tasks say which organisation and whom a task is about, to those whose task it is. */
@NastavnikTest
@Import(ProgrammeCase.class)
class TaskPlatesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private TestPlaces places;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private TaskPlates plates;

    @Autowired
    private SqlCounter sql;

    private MockMvc browser;
    private ProgrammeCase.Run run;

    @BeforeEach
    void begin() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        run = cases.begin();
    }

    @Test
    void a_card_names_the_organisation_and_the_people_of_the_pair() throws Exception {
        run.until("agree-pair");
        Set<String> shown =
                new TreeSet<>(ask(run.place.curator(), tasks.ofCase(run.key)).values());

        assertThat(shown)
                .isNotEmpty()
                .allSatisfy(plate -> assertThat(plate)
                        .startsWith(run.place.school().shortName() + " · ")
                        .contains(" — "));
    }

    @Test
    void a_card_names_the_candidate() throws Exception {
        run.until("fill-mentor-card");
        List<OpenTask> open = tasks.ofCase(run.key);

        Collection<String> shown = ask(run.place.curator(), open).values();

        assertThat(shown).hasSameSizeAs(open).doesNotHaveDuplicates();
    }

    @Test
    void nobody_learns_about_the_tasks_of_others() throws Exception {
        run.until("agree-pair");
        List<OpenTask> open = tasks.ofCase(run.key);

        assertThat(ask(places.newPlace().curator(), open)).isEmpty();
        assertThat(ask(run.place.coordinator(), open)).isEmpty();
        browser.perform(request(open)).andExpect(status().is3xxRedirection());
    }

    @Test
    void the_page_of_the_case_names_them_to_those_who_lead_it_and_nobody_to_who_watches() throws Exception {
        run.until("agree-pair");
        List<OpenTask> open = tasks.ofCase(run.key);
        Collection<String> about = plates.inCase(open).values();
        assertThat(about).hasSameSizeAs(open).doesNotHaveDuplicates();

        String curators = casePage(run.place.curator());
        String coordinators = casePage(run.place.coordinator());

        assertThat(about).allSatisfy(plate -> {
            assertThat(curators).contains(plate);
            assertThat(coordinators).doesNotContain(plate);
        });
    }

    private String casePage(String login) throws Exception {
        return browser.perform(get("/programmes/" + run.key.programmeId()).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void many_tasks_cost_no_more_statements_than_one() {
        List<OpenTask> one = tasks.ofCase(run.until("agree-pair").key);
        List<OpenTask> many = new ArrayList<>(one);
        many.addAll(tasks.ofCase(cases.begin().until("agree-pair").key));

        assertThat(plates.of(many)).hasSize(many.size()).hasSizeGreaterThan(one.size());
        assertThat(sql.during(() -> plates.of(many))).isEqualTo(sql.during(() -> plates.of(one)));
    }

    private Map<String, String> ask(String login, List<OpenTask> about) throws Exception {
        byte[] answer = browser.perform(request(about).with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return new ObjectMapper().readValue(new String(answer, StandardCharsets.UTF_8), new TypeReference<>() {});
    }

    private static MockHttpServletRequestBuilder request(List<OpenTask> about) {
        return get("/task-plates")
                .param("task", about.stream().map(OpenTask::id).toArray(String[]::new));
    }
}
