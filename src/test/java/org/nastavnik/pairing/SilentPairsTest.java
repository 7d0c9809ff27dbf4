package org.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.matching.MatchedSchool;
import org.nastavnik.notification.Notice;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.participant.Person;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@NastavnikTest
class SilentPairsTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private List<Watcher> watchers;

    @Autowired
    private Notices notices;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    private MatchedSchool schools;
    private MatchedSchool.Case school;
    private String mentorLogin;
    private PairSteps steps;
    private PairSteps mentorsSteps;

    @BeforeEach
    void startPairOfAMentorWithAnAccount() {
        schools = new MatchedSchool(places, beans);
        school = schools.begin();
        school.pupil("Тихонова", "физика");
        Person mentor = school.mentor("Молчанов", "физика", 1);
        mentorLogin = school.school.place().newTeacher();
        jdbc.update("update nastavnik.participant_person set login = ? where id = ?", mentorLogin, mentor.id());
        Pairing pair = school.startPairs().get(0);
        steps = new PairSteps(school, pair);
        mentorsSteps = new PairSteps(school, pair, new FormUser(engine, mentorLogin));
    }

    @Test
    void the_mentor_is_reminded_after_two_weeks_and_the_curator_told_after_three_each_once() {
        steps.agree(Map.of());

        clock.forwardDays(13);
        watch();
        assertThat(told(mentorLogin)).isEmpty();

        clock.forwardDays(1);
        watch();
        watch();
        assertThat(told(mentorLogin))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.text()).contains("14 дней нет встреч").doesNotContain("Тихонова"));
        assertThat(told(school.school.place().curator())).isEmpty();

        clock.forwardDays(7);
        watch();
        watch();
        assertThat(told(school.school.place().curator()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("21 день нет встреч"));
        assertThat(told(mentorLogin)).hasSize(1);
    }

    @Test
    void a_meeting_ends_the_silence() {
        steps.agree(Map.of());
        clock.forwardDays(14);
        watch();
        mentorsSteps.meetFirst(Map.of());
        clock.forwardDays(13);
        watch();
        assertThat(told(mentorLogin)).hasSize(1);

        clock.forwardDays(1);
        watch();
        assertThat(told(mentorLogin)).hasSize(2);
        assertThat(told(school.school.place().curator())).isEmpty();
    }

    @Test
    void one_catch_up_after_a_long_stop_goes_to_the_curator_only() {
        steps.agree(Map.of());
        clock.forwardDays(40);
        watch();

        assertThat(told(school.school.place().curator())).hasSize(1);
        assertThat(told(mentorLogin)).isEmpty();
    }

    private void watch() {
        watchers.forEach(watcher -> watcher.watch(clock.instant()));
    }

    private List<Notice> told(String login) {
        return notices.of(login, null, 50).stream()
                .filter(notice -> notice.kind() == NoticeKind.INACTIVITY)
                .toList();
    }
}
