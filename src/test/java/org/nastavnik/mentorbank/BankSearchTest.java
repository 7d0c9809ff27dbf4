package org.nastavnik.mentorbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.mentorbank.bank.Audience;
import org.nastavnik.mentorbank.bank.BankCard;
import org.nastavnik.mentorbank.bank.BankFilter;
import org.nastavnik.mentorbank.bank.BankSearch;
import org.nastavnik.participant.School;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@NastavnikTest
class BankSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private BankSearch search;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SqlCounter counter;

    private MockMvc mvc;
    private School school;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        school = new School(places.newPlace(), beans);
    }

    private BankMentor mentor(String name, String subject, String technologies, String network) {
        return new BankMentor(jdbc, school, school.teacher(name, 12), subject, technologies, network);
    }

    private List<String> find(BankFilter filter) {
        return search.find(Audience.MUNICIPALITY, municipality(), TODAY, filter, 0).cards().stream()
                .map(card -> card.name().lastName())
                .toList();
    }

    private long municipality() {
        return school.place().municipality().id();
    }

    private static BankFilter words(String words) {
        return new BankFilter(words, null, null, null, null, false, null);
    }

    @Test
    void word_forms_and_both_spellings_of_yo_are_found_in_every_field_of_the_card() {
        mentor("Ёлкина", "физика", "смешанное обучение", "BOTH").published().consents("BANK", "");
        mentor("Берёзов", "история", "проектная деятельность", "NO").published().consents("BANK", "");

        assertThat(find(words("физике"))).containsExactly("Ёлкина");
        assertThat(find(words("проектной деятельностью"))).containsExactly("Берёзов");
        assertThat(find(words("елкина"))).containsExactly("Ёлкина");
        assertThat(find(words("олимпиады"))).containsExactlyInAnyOrder("Ёлкина", "Берёзов");
        assertThat(find(words("математика"))).isEmpty();
        assertThat(find(words("' ) & | ! :*"))).isNotNull();
        assertThat(find(new BankFilter(null, "история", null, null, null, false, null)))
                .containsExactly("Берёзов");
        assertThat(find(new BankFilter(null, "проектная", null, null, null, false, null)))
                .isEmpty();
        assertThat(find(new BankFilter(null, null, "смешанного обучения", null, null, false, null)))
                .containsExactly("Ёлкина");
        assertThat(find(new BankFilter(null, null, null, null, NetworkReadiness.REMOTE, false, null)))
                .containsExactly("Ёлкина");
        assertThat(find(new BankFilter(null, null, null, MentoringForm.PUPIL_PUPIL, null, false, null)))
                .isEmpty();
        assertThat(find(new BankFilter(null, null, null, null, null, false, 1L)))
                .isEmpty();
    }

    @Test
    void a_changed_name_or_card_is_found_by_its_new_words() {
        BankMentor mentor =
                mentor("Девичья", "физика", null, "BOTH").published().consents("BANK", "");
        jdbc.update("update nastavnik.participant_person set last_name = 'Замужняя' where id = ?", mentor.person.id());
        jdbc.update(
                "update nastavnik.mentorbank_card_topic set topic = 'Робототехника' where card_id = ?", mentor.number);

        assertThat(find(words("Замужней робототехника"))).containsExactly("Замужняя");
        assertThat(find(words("Девичья"))).isEmpty();
        assertThat(find(words("олимпиады"))).isEmpty();
    }

    @Test
    void free_places_are_those_of_confirmed_selections_without_what_is_taken_or_promised() {
        long programme = school.programme(MentoringForm.TEACHER_PUPIL).id();
        long other = school.programme(MentoringForm.TEACHER_TEACHER).id();
        BankMentor mentor = mentor("Свободин", "физика", null, "BOTH")
                .published()
                .consents("BANK", "")
                .confirmed(programme, 3);
        mentor("Занятой", "физика", null, "BOTH").published().consents("BANK", "");

        assertThat(find(new BankFilter(null, null, null, null, null, true, null)))
                .containsExactly("Свободин");
        assertThat(card(mentor).free()).isEqualTo(3);
        mentor.confirmed(other, 2);
        jdbc.update(
                "update nastavnik.mentorbank_selection set kind = 'NETWORK' where person_id = ? and programme_id = ?",
                mentor.person.id(),
                other);
        assertThat(card(mentor).free()).isEqualTo(1);
        jdbc.update("update nastavnik.programme set ended_at = now(), stage = 'CLOSED' where id = ?", programme);
        assertThat(card(mentor).free()).isZero();
        assertThat(find(new BankFilter(null, null, null, null, null, true, null)))
                .isEmpty();
    }

    private BankCard card(BankMentor mentor) {
        return search.card(Audience.MUNICIPALITY, municipality(), TODAY, mentor.number)
                .orElseThrow();
    }

    @Test
    void only_while_published_and_consented_and_with_the_contacts_that_the_consent_names() {
        BankMentor mentor = mentor("Сроков", "физика", null, "BOTH").consents("BANK", "PHONE,LINKS");
        assertThat(find(BankFilter.everything())).isEmpty();
        mentor.published();
        assertThat(card(mentor).phone()).isEqualTo("+7 914 123-45-67");
        assertThat(card(mentor).links()).containsExactly("https://vk.com/mentor");
        assertThat(card(mentor).email()).isNull();

        LocalDate last = LocalDate.of(2027, 7, 31);
        assertThat(search.card(Audience.MUNICIPALITY, municipality(), last, mentor.number))
                .isPresent();
        assertThat(search.card(Audience.MUNICIPALITY, municipality(), last.plusDays(1), mentor.number))
                .isEmpty();
        mentor.withdraws("BANK", TODAY);
        assertThat(find(BankFilter.everything())).isEmpty();
        jdbc.update(
                "update nastavnik.participant_consent set ended_on = null, ending = null where person_id = ?",
                mentor.person.id());
        jdbc.update(
                "update nastavnik.mentorbank_bank_card set state = 'HIDDEN' where person_id = ?", mentor.person.id());
        assertThat(find(BankFilter.everything())).isEmpty();
    }

    @Test
    void heads_curators_and_staff_of_the_municipality_read_it_and_nobody_else() throws Exception {
        BankMentor mentor =
                mentor("Читаева", "физика", null, "BOTH").published().consents("BANK", "");
        School same = new School(places.newSchool(school.place()), beans);
        School other = new School(places.newPlace(), beans);
        for (String login : List.of(
                school.place().curator(),
                same.place().head(),
                same.place().curator(),
                school.place().coordinator(),
                school.place().municipalCurator(),
                school.place().operator())) {
            mvc.perform(get("/mentor-bank").with(user(login)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Читаева")));
            mvc.perform(get("/mentor-bank/" + mentor.number).with(user(login)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("914 123"))));
        }
        for (String login : List.of(
                school.place().mentor(),
                school.place().commissionMember(),
                school.place().regionalCoordinator())) {
            mvc.perform(get("/mentor-bank").with(user(login))).andExpect(status().isForbidden());
            mvc.perform(get("/mentor-bank/" + mentor.number).with(user(login))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/mentor-bank").with(user(other.place().curator())))
                .andExpect(content().string(not(containsString("Читаева"))));
        mvc.perform(get("/mentor-bank/" + mentor.number).with(user(other.place().curator())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/mentor-bank?form=NONE&network=X&page=-5&organization=abc")
                        .with(user(same.place().head())))
                .andExpect(status().isOk());
    }

    @Test
    void a_page_takes_three_statements_however_many_cards() {
        for (int i = 0; i < BankSearch.SIZE + 3; i++) {
            mentor("Многочисленный" + (char) ('а' + i), "физика", null, "BOTH")
                    .published()
                    .consents("BANK", "");
        }
        assertThat(counter.during(() -> search.find(Audience.MUNICIPALITY, municipality(), TODAY, words("физика"), 0)))
                .isEqualTo(3);
        BankSearch.Found first = search.find(Audience.MUNICIPALITY, municipality(), TODAY, words("физика"), 0);
        assertThat(first.cards()).hasSize(BankSearch.SIZE);
        assertThat(first.total()).isEqualTo(BankSearch.SIZE + 3);
        assertThat(first.more()).isTrue();
        BankSearch.Found second = search.find(Audience.MUNICIPALITY, municipality(), TODAY, words("физика"), 1);
        assertThat(second.cards()).hasSize(3);
        assertThat(second.more()).isFalse();
    }
}
