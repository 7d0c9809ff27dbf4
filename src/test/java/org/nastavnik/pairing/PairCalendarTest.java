package org.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.Staff;
import org.nastavnik.organization.Users;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Pair meetings in a calendar program: by a secret link that can be taken back, without anybody's name. */
@NastavnikTest
@Import(ProgrammeCase.class)
class PairCalendarTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private TestPlaces places;

    @Autowired
    private Staff staff;

    @Autowired
    private Users users;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;
    private ProgrammeCase.Run run;
    private LocalDate next;

    @BeforeEach
    void begin() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        run = cases.begin().until("record-meeting");
        next = clock.today().plusDays(7);
        jdbc.sql("update pairing set next_meeting_on = :next where programme_id = :programme")
                .param("next", next)
                .param("programme", run.key.programmeId())
                .update();
    }

    @Test
    void the_curator_subscribes_by_a_secret_that_is_shown_once_and_stored_nowhere() throws Exception {
        String link = link(run.place.curator());

        List<VEvent> events = events(link);
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .anyMatch(text -> text.startsWith("Встреча: пара №"));
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .anyMatch(text -> text.startsWith("Встреча проведена"));
        assertThat(file(link))
                .contains("DTSTART;VALUE=DATE:" + next.toString().replace("-", ""))
                .doesNotContain("Учителев");

        browser.perform(get("/calendar").with(user(run.place.curator())))
                .andExpect(content().string(containsString("Последний раз календарь обращался")));
        String code = code(link);
        assertThat(jdbc.sql("select count(*) from pairing_calendar_link where code_hash = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_way_into_a_video_meeting_is_in_the_calendar_but_not_its_address() throws Exception {
        String curator = run.place.curator();
        assertThat(events(link(curator)))
                .allMatch(event -> event.getConferences().isEmpty());
        jdbc.sql("update pairing set meeting_url = 'https://meet.example.ru/secret' where programme_id = :programme")
                .param("programme", run.key.programmeId())
                .update();

        String link = link(curator);
        assertThat(file(link)).doesNotContain("meet.example.ru");
        List<VEvent> events = events(link);
        assertThat(events)
                .filteredOn(event -> event.getSummary().getValue().startsWith("Встреча: "))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.getLocation().getValue()).matches("http://localhost/pairs/\\d+/video");
                    assertThat(event.getConferences()).singleElement().satisfies(video -> {
                        assertThat(video.getUri()).isEqualTo(event.getLocation().getValue());
                        assertThat(video.getLabel()).isEqualTo("Войти в видеовстречу");
                    });
                });
        assertThat(events)
                .filteredOn(event -> event.getSummary().getValue().startsWith("Встреча проведена"))
                .isNotEmpty()
                .allMatch(event -> event.getLocation() == null);
        browser.perform(get("/calendar").with(user(curator)))
                .andExpect(content().string(containsString("href=\"https://meet.example.ru/secret\"")));
    }

    @Test
    void a_new_link_ends_the_one_before_and_a_revoked_one_opens_nothing() throws Exception {
        String curator = run.place.curator();
        String first = link(curator);
        String second = link(curator);
        ask(first).andExpect(status().isNotFound());
        ask(second).andExpect(status().isOk()).andExpect(header().string("Cache-Control", containsString("no-store")));
        browser.perform(post("/calendar/revoke").with(user(curator)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        ask(second).andExpect(status().isNotFound());
        browser.perform(get("/calendar/" + "A".repeat(43) + ".ics")).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select action from shared_audit where subject = :s order by id")
                        .param("s", "user:" + curator)
                        .query(String.class)
                        .list())
                .contains("calendar.link-made", "calendar.link-revoked");
    }

    @Test
    void everybody_sees_the_own_pairs_only_and_a_closed_account_none() throws Exception {
        assertThat(events(link(run.place.head()))).isNotEmpty();
        assertThat(events(link(run.place.mentor()))).isEmpty();
        assertThat(events(link(places.newPlace().curator()))).isEmpty();
        jdbc.sql(
                        "update participant_person set login = :login where id = (select mentor_id from pairing where programme_id = :p limit 1)")
                .param("login", run.place.mentor())
                .param("p", run.key.programmeId())
                .update();
        String mentors = link(run.place.mentor());
        assertThat(events(mentors)).isNotEmpty();
        staff.close(users.findById(run.place.mentor()).orElseThrow().number());
        ask(mentors).andExpect(status().isNotFound());
    }

    @Test
    void who_has_no_pairs_has_no_calendar_and_the_page_needs_a_login() throws Exception {
        for (String login : List.of(run.place.coordinator(), run.place.operator())) {
            browser.perform(get("/calendar").with(user(login))).andExpect(status().isForbidden());
            browser.perform(post("/calendar").with(user(login)).with(csrf())).andExpect(status().isForbidden());
        }
        browser.perform(get("/calendar")).andExpect(status().is3xxRedirection());
        browser.perform(get("/calendar").with(user(run.place.curator())))
                .andExpect(content().string(containsString("Создать ссылку")));
    }

    private String link(String login) throws Exception {
        Map<String, Object> flash = browser.perform(
                        post("/calendar").with(user(login)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap();
        return (String) flash.get("secret");
    }

    private static String code(String link) {
        return link.replaceAll(".*/calendar/(.*)\\.ics", "$1");
    }

    private org.springframework.test.web.servlet.ResultActions ask(String link) throws Exception {
        return browser.perform(get("/calendar/" + code(link) + ".ics"));
    }

    private String file(String link) throws Exception {
        return ask(link)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<VEvent> events(String link) throws Exception {
        return Biweekly.parse(file(link)).first().getEvents();
    }
}
