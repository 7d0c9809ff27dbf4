package org.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.matching.MatchedSchool;
import org.nastavnik.participant.Person;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Pairs on the page of their programme, the warnings about silence, and the link of meetings at a distance. */
@NastavnikTest
class CasePairsTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PairingService pairings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private MutableClock clock;

    private MockMvc browser;
    private MatchedSchool.Case school;
    private TestPlace place;
    private Person mentor;
    private Pairing pair;
    private String page;

    @BeforeEach
    void startPair() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        school = new MatchedSchool(places, beans).begin();
        place = school.school.place();
        school.pupil("Безмолвина", "физика");
        mentor = school.mentor("Тишин", "физика", 1);
        pair = school.startPairs().get(0);
        page = "/programmes/" + school.programme.id();
    }

    @Test
    void silence_is_told_from_fourteen_and_louder_from_twenty_one_days_on() throws Exception {
        new PairSteps(school, pair).untilMeetings();
        shows(page, place.curator(), allOf(containsString("0 дней"), not(containsString("пора встретиться"))));
        shows("/pairs/" + pair.id(), place.curator(), not(containsString("без встреч.")));

        clock.forwardDays(13);
        shows(page, place.curator(), not(containsString("пора встретиться")));
        clock.forwardDays(1);
        shows(page, place.curator(), allOf(containsString("14 дней: пора встретиться"), containsString("Безмолвина")));
        shows(page, place.coordinator(), allOf(containsString("14 дней: пора"), not(containsString("Безмолвина"))));
        shows("/pairs/" + pair.id(), place.curator(), containsString("14 дней без встреч."));
        shows(page + "/pairs?silent=true", place.curator(), containsString("№ " + pair.id()));

        clock.forwardDays(7);
        shows(page, place.curator(), containsString("21 день: нужна помощь куратора"));
        shows("/pairs/" + pair.id(), place.curator(), allOf(containsString("21 день"), containsString("alert-danger")));
    }

    @Test
    void last_and_next_meeting_stand_beside_each_pair_and_a_missed_one_says_so() throws Exception {
        PairSteps steps = new PairSteps(school, pair);
        steps.agree(Map.of());
        shows(page, place.curator(), containsString("ещё не было"));
        steps.meetFirst(Map.of("nextOn", school.today().plusDays(3).toString()));
        String next = RussianDates.inTable(school.today().plusDays(3));
        shows(page, place.curator(), allOf(containsString(next), not(containsString("не записана"))));
        clock.forwardDays(4);
        shows(page, place.curator(), containsString("не записана"));
        shows("/pairs/" + pair.id(), place.curator(), containsString("не записана"));
    }

    @Test
    void many_pairs_cost_as_many_statements_as_one_and_stand_on_several_pages() throws Exception {
        new PairSteps(school, pair).untilMeetings();
        shows(page, place.curator(), containsString("Все пары программы"));
        shows(page + "/pairs", place.curator(), containsString("Всего: 1"));
        long casePage = statements(page);
        long list = statements(page + "/pairs");
        copies(70);

        assertThat(statements(page)).isLessThanOrEqualTo(casePage);
        assertThat(statements(page + "/pairs")).isLessThanOrEqualTo(list);
        shows(page, place.curator(), containsString("Показаны 8 из 71"));
        shows(page + "?print", place.curator(), not(containsString("Показаны 8 из")));
        shows(page + "/pairs", place.curator(), allOf(containsString("Всего: 71"), containsString("Следующие")));
        shows(
                page + "/pairs?page=1",
                place.curator(),
                allOf(containsString("Предыдущие"), not(containsString("Следующие"))));
        shows(page + "/pairs?page=99999999", place.curator(), containsString("Предыдущие"));
    }

    @Test
    void what_is_left_of_an_erased_person_stands_in_no_list() throws Exception {
        shows(page, place.curator(), containsString(mentor.name().full()));
        jdbc.update("insert into shared_erased_person (person_id, erased_on) values (?, current_date)", mentor.id());
        shows(page, place.curator(), not(containsString(mentor.name().full())));
        shows(page + "/pairs", place.curator(), not(containsString(mentor.name().full())));
        shows(page + "/pairs", place.coordinator(), containsString("№ " + pair.id()));
    }

    @Test
    void the_mentor_gives_the_link_of_the_meetings_and_others_of_the_pair_see_it() throws Exception {
        String login = place.mentor();
        jdbc.update("update participant_person set login = ? where id = ?", login, mentor.id());
        String own = "/pairs/" + pair.id();

        link(login, "https://встреча.рф/комната 7").andExpect(flash().attribute("error", containsString("https://")));
        link(login, "http://meet.example.ru/7").andExpect(flash().attribute("error", containsString("https://")));
        link(login, "javascript:alert(1)").andExpect(flash().attribute("error", containsString("https://")));
        link(login, "https://meet.example.ru/" + "7".repeat(500))
                .andExpect(flash().attribute("error", containsString("500")));
        link(login, "https://meet.example.ru/7").andExpect(redirectedUrl(own));
        link(login, "https://meet.example.ru/7").andExpect(flash().attribute("message", containsString("сохранена")));
        shows(
                own,
                place.curator(),
                allOf(containsString("Войти в видеовстречу"), containsString("https://meet.example.ru/7")));
        for (String stranger : new String[] {
            place.coordinator(), place.newTeacher(), places.newPlace().head()
        }) {
            link(stranger, "https://evil.example.ru/").andExpect(status().isForbidden());
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from shared_audit where subject = ? and action = 'pair.link-set'",
                        Long.class,
                        pair.key().value()))
                .isEqualTo(1);
        link(place.curator(), " ").andExpect(flash().attribute("message", containsString("убрана")));
        assertThat(pairings.get(pair.id()).meetingUrl()).isNull();
    }

    @Test
    void the_form_of_a_meeting_leads_to_the_video_through_our_own_door() throws Exception {
        new PairSteps(school, pair).untilMeetings();
        String door = "/pairs/" + pair.id() + "/video";
        assertThat(facts("record-meeting")).doesNotContain(door);
        shows(door, place.curator(), containsString("нет ссылки для дистанционных встреч"));

        link(place.curator(), "https://meet.example.ru/7?a=1&b=2");
        assertThat(facts("record-meeting"))
                .contains("<a href=\"" + door + "\" target=\"_blank\">войти в видеовстречу</a>")
                .doesNotContain("meet.example.ru");
        for (String own : new String[] {place.curator(), place.head()}) {
            browser.perform(get(door).with(user(own)))
                    .andExpect(header().string("Refresh", "0; url=https://meet.example.ru/7?a=1&b=2"))
                    .andExpect(content().string(containsString("Открывается meet.example.ru.")));
        }
        browser.perform(get(door)).andExpect(header().doesNotExist("Refresh"));
    }

    private String facts(String task) {
        return new PairSteps(school, pair).form(task).get("caseFacts").toString();
    }

    @Test
    void a_pair_that_has_ended_keeps_no_link_and_takes_none() throws Exception {
        link(place.curator(), "https://meet.example.ru/7");
        pairings.breakUp(pair.id(), "переезд");
        link(place.curator(), "https://meet.example.ru/8")
                .andExpect(flash().attribute("error", containsString("закончила")));
        pairings.returnToMatching(school.programme.id(), pair.id());
        assertThat(pairings.get(pair.id()).meetingUrl()).isNull();
    }

    private ResultActions link(String login, String url) throws Exception {
        return browser.perform(post("/pairs/" + pair.id() + "/meeting-link")
                .param("meetingUrl", url)
                .with(user(login))
                .with(csrf()));
    }

    private void shows(String path, String login, Matcher<String> expected) throws Exception {
        browser.perform(get(path).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(content().string(expected));
    }

    private long statements(String path) {
        return sql.during(() -> {
            try {
                browser.perform(get(path).with(user(place.curator()))).andExpect(status().isOk());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private void copies(int number) {
        jdbc.update("""
                with more as (
                    insert into pairing (programme_id, proposal_id, mentor_id, kind, form, state, stage, began_on, quiet_from)
                    select programme_id, proposal_id, mentor_id, kind, form, state, stage, began_on, quiet_from
                    from pairing, generate_series(1, ?) where id = ? returning id)
                insert into pairing_mentee (pairing_id, person_id)
                select more.id, m.person_id from more, pairing_mentee m where m.pairing_id = ?""", number, pair.id(), pair.id());
    }
}
