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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentService;
import org.nastavnik.matching.MatchedSchool;
import org.nastavnik.matching.MatchingService;
import org.nastavnik.matching.ProposedMatch;
import org.nastavnik.participant.Person;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Подбор пар», «Наставнические пары» and «Пара» as different people see them. */
@NastavnikTest
class PairPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MatchingService matching;

    @Autowired
    private PairingService pairings;

    @Autowired
    private DocumentService documents;

    @Autowired
    private JdbcTemplate jdbc;

    private MockMvc browser;
    private MatchedSchool.Case school;

    @BeforeEach
    void prepare() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        school = new MatchedSchool(places, beans).begin();
    }

    @Test
    void the_curator_changes_several_pairs_at_once_each_with_its_reason() throws Exception {
        Person one = school.pupil("Первокл", "физика");
        Person two = school.pupil("Второкл", "химия");
        Person physics = school.mentor("Физик", "физика", 1);
        Person chemistry = school.mentor("Химик", "химия", 1);
        school.arrive();
        String page = "/programmes/" + school.programme.id() + "/matching";

        browser.perform(get(page).with(user(curator())))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("Первокл Ира"), containsString("Места у наставников"))));
        browser.perform(post(page)
                        .with(csrf())
                        .with(user(curator()))
                        .param("mentor-" + one.id(), chemistry.id().toString())
                        .param("reason-" + one.id(), "поменялись")
                        .param("mentor-" + two.id(), physics.id().toString()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Укажите, почему вы меняете пару"), containsString("поменялись"))));
        assertThat(matching.draft(school.programme.id()).pairs()).noneMatch(ProposedMatch::byHand);
        browser.perform(post(page)
                        .with(csrf())
                        .with(user(curator()))
                        .param("mentor-" + one.id(), chemistry.id().toString())
                        .param("reason-" + one.id(), "поменялись")
                        .param("mentor-" + two.id(), physics.id().toString())
                        .param("reason-" + two.id(), "поменялись"))
                .andExpect(redirectedUrl(page));
        browser.perform(post(page + "/recompute").with(csrf()).with(user(curator())))
                .andExpect(redirectedUrl(page));

        assertThat(matching.draft(school.programme.id()).pairs())
                .allMatch(
                        pair -> pair.byHand() && pair.pinned() && pair.reason().equals("поменялись"));
        assertThat(matching.draft(school.programme.id())
                        .pairOf(one.id())
                        .orElseThrow()
                        .mentorId())
                .isEqualTo(chemistry.id());
    }

    @Test
    void only_head_and_curator_of_the_school_match_its_pairs() throws Exception {
        school.pupil("Чужаков", "физика");
        school.arrive();
        String page = "/programmes/" + school.programme.id() + "/matching";
        String stranger =
                new MatchedSchool(places, beans).begin().school.place().curator();

        browser.perform(get(page).with(user(stranger))).andExpect(status().isForbidden());
        browser.perform(get(page).with(user(school.school.place().coordinator())))
                .andExpect(status().isForbidden());
        browser.perform(post(page).with(csrf()).with(user(stranger))).andExpect(status().isForbidden());
    }

    @Test
    void a_mentor_sees_the_own_pairs_only_and_those_who_oversee_see_no_names() throws Exception {
        school.pupil("Своева", "физика");
        school.pupil("Чужова", "химия");
        Person own = school.mentor("Физик", "физика", 1);
        school.mentor("Химик", "химия", 1);
        String login = school.school.place().newTeacher();
        jdbc.update("update nastavnik.participant_person set login = ? where id = ?", login, own.id());
        school.startPairs();
        Pairing mine = school.pairs().stream()
                .filter(p -> p.mentorId().equals(own.id()))
                .findFirst()
                .orElseThrow();
        Pairing other = school.pairs().stream()
                .filter(p -> !p.id().equals(mine.id()))
                .findFirst()
                .orElseThrow();
        String list = "/programmes/" + school.programme.id() + "/pairs";

        browser.perform(get(list).with(user(login)))
                .andExpect(content().string(allOf(containsString("Своева Ира"), not(containsString("Чужова")))));
        browser.perform(get("/pairs").with(user(login)))
                .andExpect(content().string(allOf(containsString("Мои пары"), containsString("Своева Ира"))));
        browser.perform(get("/pairs/" + mine.id()).with(user(login))).andExpect(status().isOk());
        browser.perform(get("/pairs/" + other.id()).with(user(login))).andExpect(status().isForbidden());
        browser.perform(post("/pairs/" + mine.id() + "/dissolution")
                        .with(csrf())
                        .with(user(login))
                        .param("reason", "хватит"))
                .andExpect(status().isForbidden());
        browser.perform(get(list).with(user(school.school.place().coordinator())))
                .andExpect(content().string(allOf(containsString("№ " + mine.id()), not(containsString("Своева")))));
        browser.perform(get("/pairs/" + mine.id())
                        .with(user(school.school.place().coordinator())))
                .andExpect(status().isForbidden());
        browser.perform(get("/programmes/" + school.programme.id()).with(user(curator())))
                .andExpect(content().string(containsString("Наставнические пары")));
    }

    @Test
    void a_mentor_opens_plan_and_journal_of_the_own_pair_and_no_other_paper_about_a_person() throws Exception {
        school.pupil("Своева", "физика");
        school.pupil("Чужова", "химия");
        Person own = school.mentor("Физик", "физика", 1);
        school.mentor("Химик", "химия", 1);
        String login = school.school.place().mentor();
        for (Pairing pair : school.startPairs()) {
            new PairSteps(school, pair).untilMeetings();
        }
        // the account comes afterwards: until then the curator does the tasks of the pair
        jdbc.update("update nastavnik.participant_person set login = ? where id = ?", login, own.id());
        List<Document> papers = documents.ofProgramme(school.programme.id());
        Pairing mine = school.pairs().stream()
                .filter(p -> p.mentorId().equals(own.id()))
                .findFirst()
                .orElseThrow();

        assertThat(papers).extracting(Document::kind).contains(DocumentKind.PAIR_AGREEMENT);
        for (Document paper : papers) {
            boolean plan =
                    paper.kind() == DocumentKind.DEVELOPMENT_PLAN && ("pair-" + mine.id()).equals(paper.subject());
            for (String ending : List.of("", ".docx", ".pdf")) {
                browser.perform(get("/documents/" + paper.id() + ending).with(user(login)))
                        .andExpect(plan ? status().isOk() : status().isForbidden());
            }
            if (plan) {
                browser.perform(get("/pairs/" + mine.id()).with(user(login)))
                        .andExpect(content().string(containsString("/documents/" + paper.id() + ".pdf")));
                browser.perform(get("/documents/" + paper.id()).with(user(login)))
                        .andExpect(content().string(not(containsString("Загрузить скан"))));
            }
        }
    }

    @Test
    void the_curator_reads_the_journal_adds_a_step_and_ends_the_pair() throws Exception {
        school.pupil("Журналова", "физика");
        school.mentor("Физик", "физика", 1);
        Pairing pair = school.startPairs().get(0);
        new PairSteps(school, pair).untilMeetings();
        String page = "/pairs/" + pair.id();

        browser.perform(post(page + "/steps")
                        .with(csrf())
                        .with(user(curator()))
                        .param("level", "MUNICIPAL")
                        .param("text", "муниципальная конференция")
                        .param("dueOn", "2026-10-15"))
                .andExpect(redirectedUrl(page));
        browser.perform(post(page + "/steps")
                        .with(csrf())
                        .with(user(curator()))
                        .param("level", "MUNICIPAL")
                        .param("text", "после конца плана")
                        .param("dueOn", "2027-10-15"))
                .andExpect(flash().attribute("error", containsString("внутри плана")));
        browser.perform(get(page).with(user(curator())))
                .andExpect(content()
                        .string(allOf(
                                containsString("муниципальная конференция"),
                                containsString("Первая задача"),
                                not(containsString("после конца плана")))));
        browser.perform(post(page + "/dissolution")
                        .with(csrf())
                        .with(user(curator()))
                        .param("reason", " "))
                .andExpect(flash().attribute("error", containsString("Укажите, почему")));
        browser.perform(post(page + "/dissolution")
                        .with(csrf())
                        .with(user(curator()))
                        .param("reason", "переезд"))
                .andExpect(flash().attribute("message", containsString("вернутся к подбору")));
        school.run();

        assertThat(pairings.get(pair.id()).state()).isEqualTo(PairingState.DISSOLVED);
        browser.perform(get(page).with(user(curator())))
                .andExpect(content().string(allOf(containsString("прекращена"), containsString("переезд"))));
    }

    private String curator() {
        return school.school.place().curator();
    }
}
