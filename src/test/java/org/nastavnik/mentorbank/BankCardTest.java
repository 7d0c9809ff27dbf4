package org.nastavnik.mentorbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.deployment.FeatureResources;
import org.nastavnik.engine.deployment.ModelDeployer;
import org.nastavnik.mentorbank.bankcard.BankCardService;
import org.nastavnik.mentorbank.bankcard.BankCardState;
import org.nastavnik.mentorbank.bankcard.OfferedCard;
import org.nastavnik.mentorbank.register.BankRegisters;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonsMerged;
import org.nastavnik.participant.School;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.DataCategory;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A mentor's card comes into the municipal bank and leaves it. */
@NastavnikTest
class BankCardTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 8, 31);

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private BankCardService bank;

    @Autowired
    private CardService cards;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private BankRegisters registers;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ModelDeployer deployer;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher merges;

    private School school;
    private MentoringProgramme programme;
    private Person mentor;
    private BusinessKey key;

    @BeforeEach
    void offer() {
        school = new School(places.newPlace(), beans);
        programme = school.programme(MentoringForm.TEACHER_TEACHER);
        mentor = school.teacher("Картина", 12);
        cards.save(mentor.id(), null, card("физика"));
        confirm(mentor);
        key = bank.offer(mentor.id()).key();
        jobs.runDue(key);
    }

    private void confirm(Person person) {
        jdbc.update(
                "insert into nastavnik.participant_participation (programme_id, person_id, role, form, state, joined_at)"
                        + " values (?, ?, 'MENTOR', 'TEACHER_TEACHER', 'ACTIVE', now())",
                programme.id(),
                person.id());
        jdbc.update(
                "insert into nastavnik.mentorbank_selection (programme_id, person_id, form, state, step, capacity)"
                        + " values (?, ?, 'TEACHER_TEACHER', 'CONFIRMED', 'DONE', 1)",
                programme.id(),
                person.id());
    }

    private static CardDetails card(String subject) {
        return new CardDetails(
                "Школа",
                "учитель",
                subject,
                Set.of(MentoringForm.TEACHER_TEACHER),
                null,
                null,
                List.of(new SupportTopic("Подготовка к олимпиадам", SupportWork.CONSULTATION, null)),
                NetworkReadiness.REMOTE,
                List.of(),
                "+7 914 123-45-67",
                null);
    }

    private static Map<String, Object> terms() {
        Map<String, Object> values = new HashMap<>();
        values.put("signed", "yes");
        values.put("signedOn", SIGNED.toString());
        values.put("years", "1");
        values.put("manner", "PAPER");
        values.put("contacts", List.of("PHONE"));
        values.put("display", "yes");
        values.put("publicContacts", List.of());
        return values;
    }

    private void sign() {
        school.curator().submit(key, "sign-consent", terms());
        jobs.runDue(key);
    }

    private FormUser operator() {
        return new FormUser(engine, school.place().operator());
    }

    private void verify(Map<String, Object> decision) {
        operator().submit(key, "verify-bank-card", decision);
        jobs.runDue(key);
    }

    private void publish() {
        sign();
        verify(Map.of("decision", "accept"));
    }

    private OfferedCard row() {
        return bank.of(mentor.id()).orElseThrow();
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day);
        jobs.runDue(key);
    }

    private void assertEndedAt(String activity) {
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(key.value())
                                .finished()
                                .singleResult()
                                .getId())
                        .activityId(activity)
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_signed_and_verified_card_is_published_as_far_as_the_mentor_allowed() {
        assertThat(school.curator().form(key, "sign-consent").get("caseFacts").toString())
                .contains("Картина Олег Петрович", "физика");
        publish();

        assertThat(row().state()).isEqualTo(BankCardState.PUBLISHED);
        assertThat(row().publishedOn()).isEqualTo(SIGNED);
        assertThat(consents.held(mentor.id(), ConsentPurpose.BANK, SIGNED)
                        .orElseThrow()
                        .allows(DataCategory.PHONE))
                .isTrue();
        assertThat(consents.held(mentor.id(), ConsentPurpose.DISPLAY, SIGNED)
                        .orElseThrow()
                        .allows(DataCategory.PHONE))
                .isFalse();
        assertThat(published()).isEqualTo(1);
    }

    @Test
    void a_card_begun_with_an_earlier_model_goes_its_way_after_the_model_was_changed() throws IOException {
        Person other = school.teacher("Давняя", 12);
        cards.save(other.id(), null, card("физика"));
        confirm(other);
        SortedMap<String, byte[]> today = deployed();
        SortedMap<String, byte[]> earlier = new TreeMap<>(today);
        earlier.put(
                "bpmn/mentorbank/bank-card.bpmn",
                new ClassPathResource("landed/bank-card.bpmn").getContentAsByteArray());
        deployer.deploy(new FeatureResources("mentorbank", earlier));
        try {
            key = bank.offer(other.id()).key();
            jobs.runDue(key);
        } finally {
            deployer.deploy(new FeatureResources("mentorbank", today));
        }

        publish();
        assertThat(bank.of(other.id()).orElseThrow().state()).isEqualTo(BankCardState.PUBLISHED);
        moveTo(LAST_DAY.minusDays(20));
        school.curator().task(key, "renew-consent");
        consents.withdraw(other.id(), ConsentPurpose.BANK, "Передумала.");
        jobs.runDue(key);

        assertThat(bank.of(other.id()).orElseThrow().state()).isEqualTo(BankCardState.HIDDEN);
        assertEndedAt("card-gone");
    }

    private SortedMap<String, byte[]> deployed() {
        String last = engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("nastavnik/mentorbank")
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getId();
        SortedMap<String, byte[]> files = new TreeMap<>();
        engine.getRepositoryService()
                .getDeploymentResources(last)
                .forEach(file -> files.put(file.getName(), ((ResourceEntity) file).getBytes()));
        return files;
    }

    private int published() {
        return jdbc.queryForObject(
                "select count(*) from nastavnik.mentorbank_published where person_id = ?", Integer.class, mentor.id());
    }

    @Test
    void a_mentor_who_declines_stays_out_of_the_bank() {
        school.curator()
                .submit(key, "sign-consent", Map.of("signed", "no", "reason", "Не хочет показывать карту другим."));
        jobs.runDue(key);

        assertThat(row().state()).isEqualTo(BankCardState.HIDDEN);
        assertThat(row().hiddenOn()).isNull();
        assertEndedAt("card-declined");
        assertThat(bank.offer(mentor.id()).state()).isEqualTo(BankCardState.SIGNING);
    }

    @Test
    void a_card_that_the_operator_returns_is_signed_and_verified_again() {
        sign();
        verify(Map.of("decision", "return", "remarks", "Уточните предмет."));

        assertThat(school.curator().form(key, "sign-consent").get("before").toString())
                .contains("Уточните предмет");
        publish();
        assertThat(row().state()).isEqualTo(BankCardState.PUBLISHED);
        assertThat(row().remarks()).isNull();
    }

    @Test
    void a_card_that_the_operator_refuses_is_not_shown() {
        sign();
        verify(Map.of("decision", "refuse", "reason", "Это не наставник программы."));

        assertThat(row().state()).isEqualTo(BankCardState.REFUSED);
        assertEndedAt("card-refused");
    }

    @Test
    void a_consent_that_nobody_renews_ends_with_its_last_day_and_the_card_goes_by_itself() {
        publish();
        moveTo(LAST_DAY.minusDays(29));
        school.curator().task(key, "renew-consent");

        clock.moveTo(LAST_DAY);
        jobs.runDue(key);
        assertThat(row().state()).isEqualTo(BankCardState.PUBLISHED);
        moveTo(LAST_DAY.plusDays(1));

        assertThat(row().state()).isEqualTo(BankCardState.HIDDEN);
        assertThat(row().hiddenOn()).isEqualTo(LAST_DAY.plusDays(1));
        assertEndedAt("card-expired");
    }

    @Test
    void a_consent_that_is_not_renewed_holds_until_its_last_day() {
        publish();
        moveTo(LAST_DAY.minusDays(20));
        school.curator().submit(key, "renew-consent", Map.of("signed", "no"));
        jobs.runDue(key);
        assertThat(row().state()).isEqualTo(BankCardState.PUBLISHED);

        // the server stood still for a week: the timer fires once
        moveTo(LAST_DAY.plusDays(8));
        assertThat(row().state()).isEqualTo(BankCardState.HIDDEN);
        assertEndedAt("card-expired");
    }

    @Test
    void a_renewed_consent_keeps_the_card_for_another_term() {
        publish();
        moveTo(LAST_DAY.minusDays(20));
        Map<String, Object> renewed = terms();
        renewed.put("signedOn", LAST_DAY.minusDays(20).toString());
        renewed.put("display", "no");
        renewed.remove("publicContacts");
        school.curator().submit(key, "renew-consent", renewed);
        jobs.runDue(key);

        moveTo(LAST_DAY.plusDays(30));
        assertThat(row().state()).isEqualTo(BankCardState.PUBLISHED);
        assertThat(consents.holds(mentor.id(), ConsentPurpose.BANK, LAST_DAY.plusDays(30)))
                .isTrue();
        assertThat(consents.holds(mentor.id(), ConsentPurpose.DISPLAY, LAST_DAY.plusDays(30)))
                .isFalse();
    }

    @Test
    void a_changed_card_is_hidden_until_the_operator_has_seen_it_at_any_stage() {
        publish();
        change("физика и астрономия");
        verify(Map.of("decision", "accept"));

        moveTo(LAST_DAY.minusDays(20));
        school.curator().task(key, "renew-consent");
        change("астрономия");
        verify(Map.of("decision", "accept"));

        school.curator().submit(key, "renew-consent", Map.of("signed", "no"));
        jobs.runDue(key);
        change("химия");
        verify(Map.of("decision", "accept"));
        assertThat(row().state()).isEqualTo(BankCardState.PUBLISHED);
    }

    private void change(String subject) {
        cards.save(mentor.id(), cards.find(mentor.id()).orElseThrow().version(), card(subject));
        assertThat(row().state()).isEqualTo(BankCardState.VERIFYING);
        assertThat(published()).isZero();
        jobs.runDue(key);
    }

    @Test
    void a_withdrawn_consent_hides_the_card_at_once() {
        publish();
        consents.withdraw(mentor.id(), ConsentPurpose.BANK, "Передумал.");

        assertThat(row().state()).isEqualTo(BankCardState.HIDDEN);
        assertThat(published()).isZero();
        jobs.runDue(key);
        assertEndedAt("card-gone");
        assertThatThrownBy(() -> bank.takeOut(mentor.id(), "Ещё раз.")).isInstanceOf(Refusal.class);
    }

    @Test
    void of_a_mentor_who_withdraws_the_operator_replaces_the_copies_of_registers() {
        publish();
        registers.form(school.place().municipality().id());
        consents.withdraw(mentor.id(), ConsentPurpose.BANK, "Передумал.");
        jobs.runDue(key);

        assertThat(operator()
                        .form(key, "replace-register-copies")
                        .get("caseFacts")
                        .toString())
                .contains("Картина Олег Петрович", HalfYear.of(SIGNED).title(), "Карта снята с публикации")
                .doesNotContain("физика");
        assertThatThrownBy(() -> school.curator().task(key, "replace-register-copies"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> operator().submit(key, "replace-register-copies", Map.of()))
                .isInstanceOf(BadRequestException.class);
        operator().submit(key, "replace-register-copies", Map.of("outcome", "replaced"));
        jobs.runDue(key);
        assertEndedAt("copies-replaced");
        assertThat(trail()).contains("bank-card.copies-replaced");
        assertThatThrownBy(() -> operator().submit(key, "replace-register-copies", Map.of("outcome", "none")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void copies_that_were_never_given_away_need_no_replacing() {
        publish();
        registers.form(school.place().municipality().id());
        consents.withdraw(mentor.id(), ConsentPurpose.BANK, "Передумал.");
        jobs.runDue(key);
        operator().submit(key, "replace-register-copies", Map.of("outcome", "none"));
        assertThat(trail()).contains("bank-card.no-copies");
    }

    @Test
    void a_mentor_of_a_register_who_leaves_the_programme_stays_in_it() {
        publish();
        registers.form(school.place().municipality().id());
        participants.leave(programme.id(), mentor.id(), "Переехал.");
        jobs.runDue(key);
        assertThat(row().state()).isEqualTo(BankCardState.HIDDEN);
        assertEndedAt("card-gone");
    }

    private List<String> trail() {
        return jdbc.queryForList(
                "select action from nastavnik.shared_audit where subject = ?", String.class, key.value());
    }

    @Test
    void without_the_consent_to_show_it_to_everybody_the_card_stays_in_the_bank() {
        publish();
        consents.withdraw(mentor.id(), ConsentPurpose.DISPLAY, null);

        assertThat(row().state()).isEqualTo(BankCardState.PUBLISHED);
        assertThat(consents.holds(mentor.id(), ConsentPurpose.DISPLAY, SIGNED)).isFalse();
    }

    @Test
    void a_mentor_who_leaves_the_last_programme_leaves_the_bank() {
        publish();
        participants.leave(programme.id(), mentor.id(), "Переехал.");

        assertThat(row().state()).isEqualTo(BankCardState.HIDDEN);
        assertThat(row().closingReason()).contains("выбыл");
    }

    @Test
    void the_operator_of_another_municipality_and_a_card_without_a_valid_consent_are_refused() {
        sign();
        FormUser stranger = new FormUser(engine, places.newPlace().operator());
        assertThatThrownBy(() -> stranger.task(key, "verify-bank-card")).isInstanceOf(AssertionError.class);

        clock.moveTo(LAST_DAY.plusDays(1));
        assertThatThrownBy(() -> operator().submit(key, "verify-bank-card", Map.of("decision", "accept")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("больше не действует");
        assertThat(row().state()).isEqualTo(BankCardState.VERIFYING);
    }

    @Test
    void only_confirmed_mentors_of_age_with_a_card_come_into_the_bank_and_only_once() {
        assertThatThrownBy(() -> bank.offer(mentor.id())).hasMessageContaining("уже в банке");
        Person pupil = school.pupil("Юная", 15, "Юная Мария Ивановна");
        assertThatThrownBy(() -> bank.offer(pupil.id())).hasMessageContaining("нет 18 лет");
        Person other = school.teacher("Неизвестный", 5);
        assertThatThrownBy(() -> bank.offer(other.id())).hasMessageContaining("не утверждён");
        confirm(other);
        assertThatThrownBy(() -> bank.offer(other.id())).hasMessageContaining("не заполнена");
    }

    @Test
    void the_curator_offers_a_card_on_its_page_and_the_mentor_withdraws_on_the_own_one() throws Exception {
        MockMvc mvc =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        String curator = school.place().curator();
        jdbc.update(
                "update nastavnik.participant_person set login = ? where id = ?",
                school.place().mentor(),
                mentor.id());
        String page = "/persons/" + mentor.id() + "/card";
        mvc.perform(post("/persons/" + mentor.id() + "/bank-card/removal")
                        .param("reason", "Карта предложена по ошибке")
                        .with(user(curator))
                        .with(csrf()))
                .andExpect(redirectedUrl(page + "#bank"));
        assertThat(row().state()).isEqualTo(BankCardState.HIDDEN);
        mvc.perform(get(page).with(user(curator)))
                .andExpect(content().string(containsString("Карта предложена по ошибке")));
        for (String stranger : List.of(school.place().operator(), school.place().mentor())) {
            mvc.perform(post("/persons/" + mentor.id() + "/bank-card")
                            .with(user(stranger))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(post("/persons/" + mentor.id() + "/bank-card")
                        .with(user(curator))
                        .with(csrf()))
                .andExpect(redirectedUrl(page + "#bank"));
        key = row().key();
        jobs.runDue(key);
        publish();
        mvc.perform(get(page).with(user(curator)))
                .andExpect(
                        content().string(allOf(containsString("Опубликована"), containsString("Заявление-согласие"))));

        String own = "/me/consents";
        mvc.perform(get(own).with(user(school.place().mentor())))
                .andExpect(content()
                        .string(allOf(
                                containsString("действует по 31.08.2027"),
                                containsString("Информационной карте наставника"),
                                containsString("телефон"))));
        mvc.perform(post(own + "/withdrawal")
                        .param("purpose", "BANK")
                        .param("reason", "Сменил работу")
                        .with(user(curator))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post(own + "/withdrawal")
                        .param("purpose", "BANK")
                        .param("reason", "Сменил работу")
                        .with(user(school.place().mentor()))
                        .with(csrf()))
                .andExpect(redirectedUrl(own));
        assertThat(row().state()).isEqualTo(BankCardState.HIDDEN);
        assertThat(consents.of(mentor.id()))
                .filteredOn(c -> c.purpose() == ConsentPurpose.BANK)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.endedByPerson()).isTrue();
                    assertThat(c.endingReason()).isEqualTo("Сменил работу");
                });
        mvc.perform(get(own).with(user(curator))).andExpect(content().string(containsString("не связана с человеком")));
    }

    @Test
    void two_rows_of_one_person_keep_one_card_in_the_bank() {
        publish();
        Person same = school.teacher("Картинова", 12);
        transaction.executeWithoutResult(status -> merges.publishEvent(new PersonsMerged(same.id(), mentor.id())));

        assertThat(bank.of(same.id()).orElseThrow().state()).isEqualTo(BankCardState.PUBLISHED);
        assertThat(bank.of(mentor.id())).isEmpty();
    }
}
