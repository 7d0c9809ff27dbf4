package org.nastavnik.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Surveys before and after on the case page: the averages, who sees those of few people, and the chart's bars. */
@NastavnikTest
class SurveyChangesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private EvaluationService evaluation;

    @Autowired
    private SurveyChanges changes;

    private MockMvc browser;
    private School school;
    private MentoringProgramme programme;
    private int number;

    @BeforeEach
    void build() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        school = new School(places.newPlace(), beans);
        programme = school.programme(MentoringForm.TEACHER_PUPIL);
    }

    @Test
    void each_question_has_its_averages_and_the_change_of_those_who_answered_both_times() {
        both(4, 8);
        both(6, 9);
        answer(pupil(), SurveyStage.ENTRY, 2);

        List<SurveyChange> all = changes.of(programme.id(), true);
        assertThat(all).hasSize(10).allMatch(change -> change.respondent() == Respondent.MENTEE);
        SurveyChange mark = all.get(0);
        assertThat(mark.title()).isEqualTo("Эффективность программы");
        assertThat(List.of(mark.entryText(), mark.exitText(), mark.changeText()))
                .containsExactly("4,0", "8,5", "+3,5");
        assertThat(List.of(mark.entryWidth(), mark.exitWidth())).containsExactly("40.0", "85.0");
        assertThat(mark.entryPeople()).isEqualTo(3);
        assertThat(mark.bothPeople()).isEqualTo(2);
        SurveyChange often = all.get(8);
        assertThat(often.kind()).isEqualTo(QuestionKind.FREQUENCY);
        assertThat(often.entryWidth()).isEqualTo("60.0");
        SurveyChange glad = all.get(9);
        assertThat(List.of(glad.entryText(), glad.changeText())).containsExactly("100\u00a0%", "без изменений");
    }

    @Test
    void who_watches_sees_no_average_of_fewer_than_five_and_who_leads_is_told_to_keep_it() throws Exception {
        both(4, 8);
        shows(
                school.place().coordinator(),
                allOf(
                        containsString("средние не показываются"),
                        not(containsString("figure-before")),
                        not(containsString("+4,0"))));
        shows(
                school.place().curator(),
                allOf(
                        containsString("+4,0"),
                        containsString("наружу их не передают"),
                        containsString("figure-before")));
        for (int i = 0; i < 4; i++) {
            both(4, 8);
        }
        shows(
                school.place().coordinator(),
                allOf(containsString("+4,0"), not(containsString("средние не показываются"))));
        shows(school.place().curator(), not(containsString("наружу их не передают")));
    }

    @Test
    void a_group_of_five_of_whom_few_answered_both_times_shows_no_change() {
        for (int i = 0; i < 4; i++) {
            both(4, 8);
        }
        answer(pupil(), SurveyStage.ENTRY, 4);
        answer(pupil(), SurveyStage.EXIT, 8);

        SurveyChange mark = changes.of(programme.id(), false).get(0);
        assertThat(List.of(mark.entryText(), mark.exitText(), mark.changeText()))
                .containsExactly("4,0", "8,0", "—");
        assertThat(changes.of(programme.id(), true).get(0).changeText()).isEqualTo("+4,0");
    }

    @Test
    void without_surveys_there_is_no_chart() throws Exception {
        assertThat(changes.of(programme.id(), true)).isEmpty();
        shows(school.place().curator(), not(containsString("figure-before")));
    }

    private Person pupil() {
        number++;
        return school.pupil("Анкетова" + "абвгдежзик".charAt(number), 14, "Анкетова М. И.");
    }

    private void both(int entry, int exit) {
        Person pupil = pupil();
        answer(pupil, SurveyStage.ENTRY, entry);
        answer(pupil, SurveyStage.EXIT, exit);
    }

    private void answer(Person person, SurveyStage stage, int mark) {
        Map<Long, Integer> answers = new HashMap<>();
        evaluation.surveyQuestions(MentoringForm.TEACHER_PUPIL, Respondent.MENTEE).stream()
                .filter(question -> question.kind() != QuestionKind.TEXT)
                .forEach(question -> answers.put(
                        question.id(),
                        switch (question.kind()) {
                            case FREQUENCY -> 3;
                            case YES_NO -> 1;
                            default -> mark;
                        }));
        evaluation.recordSurvey(programme.id(), person.id(), stage, answers, null);
    }

    private void shows(String login, Matcher<String> expected) throws Exception {
        browser.perform(get("/programmes/" + programme.id()).with(user(login)))
                .andExpect(status().isOk())
                .andExpect(content().string(expected));
    }
}
