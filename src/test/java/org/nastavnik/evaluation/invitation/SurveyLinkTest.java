package org.nastavnik.evaluation.invitation;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.evaluation.EvaluationService;
import org.nastavnik.evaluation.QuestionKind;
import org.nastavnik.evaluation.Respondent;
import org.nastavnik.evaluation.SurveyQuestion;
import org.nastavnik.evaluation.SurveyStage;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.monitoring.figures.FigureService;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.privacy.ErasureService;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestMail;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Participants answer by personal links: once, in time, without login. */
@NastavnikTest
class SurveyLinkTest {

    private static final AtomicInteger ADDRESS = new AtomicInteger();
    private static final Pattern IN_LETTER = Pattern.compile("/anketa/([0-9a-z-]+)");

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private InvitationMail mail;

    @Autowired
    private EvaluationService evaluation;

    @Autowired
    private FigureService figures;

    @Autowired
    private IndicatorSets sets;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    private MockMvc mvc;
    private School school;
    private MentoringProgramme programme;
    private String address;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        school = new School(places.newPlace(), beans);
        programme = school.programme(MentoringForm.TEACHER_PUPIL);
        address = "10.1.0." + ADDRESS.incrementAndGet();
    }

    private Person mentee(String lastName) {
        Person pupil = school.pupil(lastName, 14, lastName + " М. И.");
        participants.addMentees(
                programme.id(),
                new Joining(List.of(pupil.id()), MentoringForm.TEACHER_PUPIL, null, LocalDate.of(2026, 9, 1)));
        return pupil;
    }

    private String link(Person person, SurveyStage stage) {
        return Acting.get(
                        school.place().curator(),
                        () -> invitations.print(
                                programme,
                                stage,
                                List.of(person.id()),
                                clock.today().plusDays(14)))
                .get(0)
                .code();
    }

    private ResultActions open(String path) throws Exception {
        return mvc.perform(from(get(path)));
    }

    private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }

    private Map<Long, Integer> answers(int mark) {
        return evaluation.surveyQuestions(MentoringForm.TEACHER_PUPIL, Respondent.MENTEE).stream()
                .filter(question -> question.kind() != QuestionKind.TEXT)
                .collect(Collectors.toMap(
                        SurveyQuestion::id, q -> Math.min(mark, q.kind().most())));
    }

    private ResultActions send(String code, Map<Long, Integer> answers, String comment) throws Exception {
        MockHttpServletRequestBuilder request =
                from(post("/anketa")).with(csrf()).param("code", code).param("comment", comment);
        answers.forEach((question, answer) -> request.param("q" + question, answer.toString()));
        return mvc.perform(request);
    }

    @Test
    void a_participant_answers_once_and_nobody_changes_it() throws Exception {
        Person pupil = mentee("Ссылкина");
        String code = link(pupil, SurveyStage.ENTRY);
        open("/anketa/" + code)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Анкета перед началом программы")))
                .andExpect(
                        content().string(containsString(school.place().school().shortName())))
                .andExpect(content().string(not(containsString("Ссылкина"))))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")));
        open("/anketa/" + code).andExpect(status().isOk());
        mvc.perform(from(post("/anketa")).param("code", code)).andExpect(status().isForbidden());

        Map<Long, Integer> some = answers(8);
        some.remove(some.keySet().iterator().next());
        send(code, some, "Хочу научиться")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Ответьте на все вопросы")))
                .andExpect(content().string(containsString("Выберите ответ.")))
                .andExpect(content().string(containsString("Хочу научиться")))
                .andExpect(content().string(containsString("checked")));
        Map<Long, Integer> high = answers(8);
        high.replaceAll((question, answer) -> 11);
        send(code, high, "").andExpect(status().isBadRequest());
        assertThat(evaluation.count(programme.id(), SurveyStage.ENTRY)).isZero();

        send(code, answers(8), "Хочу научиться")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Спасибо, ответы приняты")));
        assertThat(evaluation.surveys(programme.id(), SurveyStage.ENTRY))
                .singleElement()
                .satisfies(survey -> {
                    assertThat(survey.own()).isTrue();
                    assertThat(survey.answers()).isEqualTo(answers(8));
                    assertThat(survey.comment()).isEqualTo("Хочу научиться");
                });
        open("/anketa/" + code)
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Ответы уже приняты")));
        send(code, answers(1), "").andExpect(status().isGone());
        assertThatThrownBy(
                        () -> evaluation.recordSurvey(programme.id(), pupil.id(), SurveyStage.ENTRY, answers(1), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ответил сам");
        assertThatThrownBy(() -> link(pupil, SurveyStage.ENTRY)).hasMessageContaining("уже ответил сам");
        mvc.perform(get("/programmes/" + programme.id() + "/surveys")
                        .with(user(school.place().curator())))
                .andExpect(content().string(containsString("ответ по личной ссылке")));
    }

    @Test
    void what_the_curator_entered_gives_way_to_the_own_answer() throws Exception {
        Person pupil = mentee("Самостоятельная");
        evaluation.recordSurvey(programme.id(), pupil.id(), SurveyStage.EXIT, answers(3), null);
        send(link(pupil, SurveyStage.EXIT), answers(9), "").andExpect(status().isOk());
        assertThat(evaluation.surveys(programme.id(), SurveyStage.EXIT))
                .singleElement()
                .satisfies(survey -> assertThat(survey.answers()).isEqualTo(answers(9)));
    }

    @Test
    void links_that_are_over_say_so_and_what_to_do() throws Exception {
        Person pupil = mentee("Срокова");
        String first = link(pupil, SurveyStage.ENTRY);
        String second = link(pupil, SurveyStage.ENTRY);
        open("/anketa/" + first)
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("новую ссылку")));
        open("/anketa/" + second).andExpect(status().isOk());
        clock.forward(Duration.ofDays(15));
        open("/anketa/" + second)
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Срок ссылки истёк")));
        send(second, answers(5), "").andExpect(status().isGone());

        String third = link(pupil, SurveyStage.ENTRY);
        Acting.as(school.place().curator(), () -> participants.leave(programme.id(), pupil.id(), "переезд"));
        open("/anketa/" + third)
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Анкеты больше не принимаются")));
        assertThatThrownBy(() -> link(pupil, SurveyStage.ENTRY)).isInstanceOf(Refusal.class);

        Person other = mentee("Остановкина");
        String fourth = link(other, SurveyStage.ENTRY);
        jdbc.update("update nastavnik.programme set stage = 'STOPPED' where id = ?", programme.id());
        open("/anketa/" + fourth).andExpect(status().isGone());
        assertThat(evaluation.count(programme.id(), SurveyStage.ENTRY)).isZero();
    }

    @Test
    void who_tries_codes_waits_and_a_code_may_be_typed_on_a_page() throws Exception {
        String code = link(mentee("Кодова"), SurveyStage.ENTRY);
        open("/anketa").andExpect(status().isOk());
        mvc.perform(from(post("/anketa/open")).with(csrf()).param("code", code.toUpperCase()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Анкета перед началом")));
        for (String wrong : List.of("0000-0000-0000-0000", "что-то", "%00", "'; drop table--")) {
            mvc.perform(from(post("/anketa/open")).with(csrf()).param("code", wrong))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("Анкета не найдена")));
        }
        for (int i = 0; i < 40; i++) {
            open("/anketa/0000-0000-0000-0000");
        }
        open("/anketa/" + code)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("неверных кодов")));
        address = "10.1.0." + ADDRESS.incrementAndGet();
        open("/anketa/" + code).andExpect(status().isOk());
        for (int i = 0; i < 200; i++) {
            open("/anketa");
        }
        open("/anketa").andExpect(status().isTooManyRequests());
    }

    @Test
    void of_two_who_send_the_same_link_at_once_one_is_taken() throws Exception {
        String code = link(mentee("Двойникова"), SurveyStage.ENTRY);
        List<Callable<LinkStatus>> both = List.of(
                () -> questionnaires.answer(code, answers(7), null),
                () -> questionnaires.answer(code, answers(2), null));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<LinkStatus> outcomes = new ArrayList<>();
            for (Future<LinkStatus> outcome : threads.invokeAll(both)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(LinkStatus.OPEN, LinkStatus.USED);
        } finally {
            threads.shutdownNow();
        }
        assertThat(evaluation.count(programme.id(), SurveyStage.ENTRY)).isOne();
    }

    @Test
    void the_curator_prints_or_takes_back_links_and_others_may_not() throws Exception {
        Person pupil = mentee("Печатнова");
        String page = "/programmes/" + programme.id() + "/survey-links";
        mvc.perform(get(page).with(user(school.place().curator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ответили 0 из 1 (0 %)")))
                .andExpect(content().string(containsString("ссылки ещё нет")));
        ResultActions printed = mvc.perform(post(page + "/print")
                .with(user(school.place().curator()))
                .with(csrf())
                .param("stage", "ENTRY")
                .param("side", "MENTEE")
                .param("people", pupil.id().toString())
                .param("until", clock.today().plusDays(7).toString()));
        printed.andExpect(status().is3xxRedirection());
        String handout = mvc.perform(get(printed.andReturn().getResponse().getRedirectedUrl())
                        .with(user(school.place().curator()))
                        .flashAttrs(printed.andReturn().getFlashMap()))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(handout).contains("Печатнова");
        String code = codeIn(handout);
        open("/anketa/" + code).andExpect(status().isOk());
        assertThat(everythingStored()).doesNotContain(code).doesNotContain(code.replace("-", ""));

        long id = jdbc.queryForObject(
                "select id from nastavnik.evaluation_invitation where person_id = ?", Long.class, pupil.id());
        mvc.perform(post(page + "/" + id + "/revoke")
                        .with(user(school.place().curator()))
                        .with(csrf())
                        .param("stage", "ENTRY")
                        .param("side", "MENTEE"))
                .andExpect(status().is3xxRedirection());
        open("/anketa/" + code).andExpect(status().isGone());
        mvc.perform(post(page + "/print")
                        .with(user(school.place().curator()))
                        .with(csrf())
                        .param("stage", "ENTRY")
                        .param("side", "MENTEE")
                        .param("until", clock.today().minusDays(1).toString()))
                .andExpect(content().string(containsString("Отметьте участников")));
        assertThatThrownBy(() -> invitations.print(
                        programme,
                        SurveyStage.ENTRY,
                        List.of(pupil.id()),
                        clock.today().plusDays(61)))
                .hasMessageContaining("60 дней");

        for (String other : List.of(
                school.place().coordinator(),
                school.place().mentor(),
                places.newPlace().curator())) {
            mvc.perform(get(page).with(user(other))).andExpect(status().isForbidden());
            mvc.perform(post(page + "/print")
                            .with(user(other))
                            .with(csrf())
                            .param("stage", "ENTRY")
                            .param("side", "MENTEE"))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get(page)).andExpect(status().is3xxRedirection());
    }

    private List<String> everythingStored() {
        return jdbc.queryForList("select to_jsonb(i)::text from nastavnik.evaluation_invitation i", String.class);
    }

    private static String codeIn(String text) {
        Matcher found = IN_LETTER.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void a_letter_brings_the_link_and_names_nobody() throws Exception {
        Person pupil = mentee("Письмова");
        String mailbox = "p" + pupil.id() + "@example.org";
        assertThatThrownBy(() -> invitations.mail(
                        programme,
                        SurveyStage.EXIT,
                        List.of(pupil.id()),
                        clock.today().plusDays(7)))
                .hasMessageContaining("нет адреса");
        jdbc.update("update nastavnik.participant_person set email = ? where id = ?", mailbox, pupil.id());
        Acting.as(
                school.place().curator(),
                () -> invitations.mail(
                        programme,
                        SurveyStage.EXIT,
                        List.of(pupil.id()),
                        clock.today().plusDays(7)));
        clock.forward(Duration.ofHours(12));
        mail.watch(clock.instant());

        List<MimeMessage> letters = Arrays.stream(TestMail.server().getReceivedMessages())
                .filter(letter -> to(letter).equals(mailbox))
                .toList();
        assertThat(letters).hasSize(1);
        String text = letters.get(0).getContent().toString();
        assertThat(text).contains("итоговая анкета, наставляемый").doesNotContain("Письмова");
        String code = codeIn(text);
        assertThat(everythingStored()).noneMatch(row -> row.contains(code));
        mail.watch(clock.instant());
        assertThat(TestMail.server().getReceivedMessages())
                .filteredOn(letter -> to(letter).equals(mailbox))
                .hasSize(1);
        send(code, answers(10), "").andExpect(status().isOk());
        assertThat(invitations
                        .newest(programme.id(), SurveyStage.EXIT)
                        .get(pupil.id())
                        .text())
                .isEqualTo("ответ по ссылке получен");
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void answers_make_the_survey_indicators_and_small_groups_are_not_shown() throws Exception {
        sets.choose(
                school.place().municipality().id(),
                sets.shipped("komsomolsk-2020-2024").orElseThrow().id(),
                HalfYear.of(clock.today()));
        for (int i = 1; i <= 4; i++) {
            send(link(mentee("Показателева" + "абвг".charAt(i - 1)), SurveyStage.EXIT), answers(8), "");
        }
        assertThat(satisfaction()).isEqualTo("SUPPRESSED null");
        // of both numbers, in each of two tables with a line and the total: neither tells of the other
        assertThat(rates().andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8)
                        .split("менее 5 или скрыто"))
                .hasSize(2 * 2 * 2 + 1);
        send(link(mentee("Показателевад"), SurveyStage.EXIT), answers(10), "");
        link(mentee("Молчалина"), SurveyStage.EXIT);
        // 4 × 8 + 10 of 5 × 10
        assertThat(satisfaction()).isEqualTo("KNOWN 84.0");
        rates().andExpect(content().string(not(containsString("менее 5 или скрыто"))))
                .andExpect(content().string(containsString("83\u00a0%")));
        mvc.perform(get("/survey-rates").with(user(school.place().curator()))).andExpect(status().isForbidden());
    }

    private ResultActions rates() throws Exception {
        return mvc.perform(get("/survey-rates").with(user(school.place().coordinator())))
                .andExpect(status().isOk());
    }

    private String satisfaction() {
        var figure = figures.compute(school.place().municipality().id(), HalfYear.of(clock.today()))
                .orElseThrow()
                .of("K2.10")
                .orElseThrow()
                .municipality();
        return figure.state() + " " + figure.value();
    }

    @Test
    void erasure_takes_the_links_along() {
        Person pupil = mentee("Забвенова");
        link(pupil, SurveyStage.ENTRY);
        Acting.as(school.place().head(), () -> erasures.erase(pupil.id()));
        assertThat(jdbc.queryForObject(
                        "select count(*) from nastavnik.evaluation_invitation where person_id = ?",
                        Long.class,
                        pupil.id()))
                .isZero();
    }
}
