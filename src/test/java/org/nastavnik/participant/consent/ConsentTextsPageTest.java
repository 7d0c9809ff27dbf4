package org.nastavnik.participant.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Document;
import org.nastavnik.participant.ParticipantRole;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Texts of consents with their versions: read, added, never changed; who signed which. */
@NastavnikTest
class ConsentTextsPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final String PAGE = "/consent-texts";
    private static final String WORDS = "Даю согласие на размещение карты наставника в банке нашего города. ".repeat(3);

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ConsentTexts texts;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private ConsentPapers papers;

    @Autowired
    private AccessLog accessLog;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    private MockMvc mvc;
    private School school;
    private long municipality;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        school = new School(places.newPlace(), beans);
        municipality = school.place().municipality().id();
    }

    private ResultActions open(String path, String who) throws Exception {
        return mvc.perform(get(path).with(user(who)));
    }

    private ResultActions add(String who, String body, String from) throws Exception {
        return mvc.perform(post(PAGE + "/new")
                .param("purpose", "BANK")
                .param("body", body)
                .param("validFrom", from)
                .with(user(who))
                .with(csrf()));
    }

    private long added() throws Exception {
        String page = add(school.place().operator(), WORDS, TODAY.plusDays(5).toString())
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    }

    @Test
    void a_new_version_is_signed_from_its_day_on_and_older_signatures_keep_theirs() throws Exception {
        Person early = school.teacher("Раннев", 10);
        consents.give(early.id(), ConsentGiven.bank(TODAY, 3, Set.of()));
        long version = added();

        open(PAGE, school.place().operator())
                .andExpect(content().string(allOf(containsString("ещё не действует"), containsString("общая"))));
        clock.moveTo(TODAY.plusDays(5));
        Person late = school.teacher("Поздняков", 10);
        consents.give(late.id(), ConsentGiven.bank(TODAY.plusDays(5), 3, Set.of()));

        assertThat(consents.of(late.id()).get(0).textId()).isEqualTo(version);
        assertThat(consents.of(late.id()).get(0).textSha256())
                .isEqualTo(texts.get(version).sha256())
                .isEqualTo(ConsentText.sha256(WORDS.strip()));
        assertThat(consents.of(early.id()).get(0).textId()).isNotEqualTo(version);
        open(PAGE + "/" + version, school.place().operator())
                .andExpect(content()
                        .string(allOf(
                                containsString(texts.get(version).sha256()),
                                containsString("банке нашего города"),
                                containsString("Подписывают сейчас"))))
                // names are for the organisation that keeps them
                .andExpect(content().string(not(containsString("Поздняков"))));
    }

    @Test
    void who_signed_is_shown_to_the_own_organisation_and_noted() throws Exception {
        long version = added();
        clock.moveTo(TODAY.plusDays(5));
        Person late = school.teacher("Поздняков", 10);
        consents.give(late.id(), ConsentGiven.bank(TODAY.plusDays(5), 1, Set.of()));
        School other = new School(places.newSchool(school.place()), beans);

        open(PAGE + "/" + version, school.place().curator())
                .andExpect(content()
                        .string(allOf(containsString("Поздняков Олег Петрович"), containsString("05.09.2027"))));
        open(PAGE + "/" + version, other.place().head())
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Поздняков"))));
        assertThat(accessLog.of(late.id(), null, 10))
                .anySatisfy(reading -> assertThat(reading.what()).contains("редакции"));
    }

    @Test
    void only_coordinator_and_operator_of_the_municipality_and_the_administrator_add() throws Exception {
        for (String reader : List.of(
                school.place().municipalCurator(),
                school.place().head(),
                school.place().curator())) {
            open(PAGE, reader)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Добавить редакцию"))));
            add(reader, WORDS, TODAY.toString()).andExpect(status().isForbidden());
            open(PAGE + "/new?purpose=BANK", reader).andExpect(status().isForbidden());
        }
        open(PAGE, school.place().mentor()).andExpect(status().isForbidden());
        add(school.place().coordinator(), WORDS, TODAY.toString()).andExpect(status().is3xxRedirection());
        open(PAGE, "admin").andExpect(content().string(containsString("Показать тексты")));
        open(PAGE + "?municipality=" + municipality, "admin")
                .andExpect(content().string(containsString("Добавить редакцию")));
        mvc.perform(post(PAGE + "/new")
                        .param("purpose", "DISPLAY")
                        .param("municipality", Long.toString(municipality))
                        .param("body", WORDS)
                        .param("validFrom", TODAY.toString())
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        long version = added();
        String stranger = places.newPlace().operator();
        open(PAGE + "/" + version, stranger).andExpect(status().isNotFound());
        open(PAGE + "/999999999", stranger).andExpect(status().isNotFound());
        // somebody else's municipality in the address changes nothing
        open(PAGE + "?municipality=" + municipality, stranger)
                .andExpect(content().string(not(containsString("муниципалитета</a>"))));
    }

    @Test
    void what_is_typed_wrongly_stays_on_the_page_with_the_reason() throws Exception {
        open(PAGE + "/new?purpose=BANK", school.place().operator())
                .andExpect(content().string(containsString("Информационной карте наставника")));
        add(school.place().operator(), "Слишком коротко.", TODAY.toString())
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Слишком коротко."), containsString("от 100 до"))));
        add(school.place().operator(), WORDS, TODAY.minusDays(1).toString())
                .andExpect(content().string(containsString("с сегодняшнего дня или позже")));
        add(school.place().operator(), WORDS, "завтра").andExpect(content().string(containsString("Исправьте дату")));
        assertThat(texts.known(municipality)).noneMatch(text -> text.municipalityId() != null);
    }

    @Test
    void the_paper_to_be_signed_has_the_words_and_the_fingerprint_that_are_recorded() throws Exception {
        add("PARTICIPATION");
        Person teacher = school.teacher("Бумажнов", 10);
        Document paper = papers.issue(teacher.id(), ParticipantRole.MENTOR).get(0);
        consents.giveToTakePart(teacher.id(), TODAY, null);

        PersonConsent recorded = consents.of(teacher.id()).get(0);
        assertThat(texts.get(recorded.textId()).municipalityId()).isEqualTo(municipality);
        assertThat(paper.body()).contains(recorded.textSha256(), "банке нашего города");
    }

    private void add(String purpose) {
        texts.add(municipality, ConsentPurpose.valueOf(purpose), WORDS, TODAY);
    }

    @Test
    void what_was_signed_never_changes() throws Exception {
        long version = added();
        assertThatThrownBy(() -> jdbc.update(
                        "update nastavnik.participant_consent_text set body = 'иное' where id = ?", version))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from nastavnik.participant_consent_text where id = ?", version))
                .isInstanceOf(DataAccessException.class);
    }
}
