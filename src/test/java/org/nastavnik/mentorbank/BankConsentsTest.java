package org.nastavnik.mentorbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.mentorbank.bank.Audience;
import org.nastavnik.mentorbank.bank.BankFilter;
import org.nastavnik.mentorbank.bank.BankSearch;
import org.nastavnik.mentorbank.bankcard.BankCardService;
import org.nastavnik.mentorbank.bankcard.BankCardState;
import org.nastavnik.mentorbank.bankcard.SignedTerms;
import org.nastavnik.mentorbank.register.BankRegister;
import org.nastavnik.mentorbank.register.BankRegisters;
import org.nastavnik.mentorbank.register.RegisterLine;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.participant.consent.ConsentGiven;
import org.nastavnik.participant.consent.ConsentManner;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * No sequence of consent events shows a card without a valid consent: not in the bank, not on the public page, not in a
 * register. What was signed and withdrawn is kept by hand beside the product and compared after every step.
 */
@NastavnikTest
class BankConsentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final int SEQUENCES = 12;
    private static final int STEPS = 20;

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private BankCardService bank;

    @Autowired
    private CardService cards;

    @Autowired
    private BankSearch search;

    @Autowired
    private BankRegisters registers;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    @Qualifier("consentTerms")
    private Watcher terms;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    private MockMvc mvc;
    private School school;
    private int asked;
    private int shownInBank;
    private int shownInPublic;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        school = new School(places.newPlace(), beans);
    }

    /** A signature kept by hand: from, last day, and the first day after its end where something ended it. */
    private static final class Signature {

        private final LocalDate from;
        private final LocalDate last;
        private LocalDate ended;

        private Signature(LocalDate from, int years) {
            this.from = from;
            this.last = from.plusYears(years).minusDays(1);
        }

        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(last) && (ended == null || day.isBefore(ended));
        }
    }

    private final class Mentor {

        private final Person person;
        private final long number;
        private final List<Signature> toBank = new ArrayList<>();
        private final List<Signature> toDisplay = new ArrayList<>();

        private Mentor(String name) {
            person = school.teacher(name, 12);
            cards.save(person.id(), null, card());
            MentoringProgramme programme = school.programme(MentoringForm.TEACHER_TEACHER);
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
            number = jdbc.queryForObject(
                    "select id from nastavnik.mentorbank_card where person_id = ?", Long.class, person.id());
            consents.giveToTakePart(person.id(), TODAY, null);
        }

        private void sign(LocalDate day, int years, boolean display) {
            bank.sign(
                    bank.of(person.id()).orElseThrow().id(),
                    new SignedTerms(day, years, ConsentManner.PAPER, Set.of(), display, Set.of()));
            signed(toBank, day, years);
            if (display) {
                signed(toDisplay, day, years);
            } else {
                end(toDisplay, day);
            }
        }

        private void signed(List<Signature> all, LocalDate day, int years) {
            end(all, day);
            all.add(new Signature(day, years));
        }

        private void end(List<Signature> all, LocalDate day) {
            all.stream().filter(signature -> signature.covers(day)).forEach(signature -> signature.ended = day);
        }

        private void give(ConsentGiven given, List<Signature> all) {
            consents.give(person.id(), given);
            signed(all, given.on(), given.years());
        }

        private void withdraw(ConsentPurpose purpose, List<Signature> all, LocalDate day) {
            consents.withdraw(person.id(), purpose, null);
            end(all, day);
        }
    }

    private static CardDetails card() {
        return new CardDetails(
                "Школа",
                "учитель",
                "физика",
                Set.of(MentoringForm.TEACHER_TEACHER),
                null,
                null,
                List.of(new SupportTopic("Подготовка к олимпиадам", SupportWork.CONSULTATION, null)),
                NetworkReadiness.REMOTE,
                List.of(),
                null,
                null);
    }

    @Test
    void no_sequence_of_consent_events_shows_a_card_without_a_valid_consent() throws Exception {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Random random = new Random(seed);
            clock.moveTo(TODAY);
            Mentor mentor = new Mentor("Случайный" + (char) ('а' + seed));
            LocalDate day = TODAY;
            for (int step = 0; step < STEPS; step++) {
                day = day.plusDays(random.nextInt(3) == 0 ? random.nextInt(400) : random.nextInt(3));
                clock.moveTo(day);
                String did = act(mentor, random, day);
                compare(mentor, day, "seed %d, step %d, %s: %s".formatted(seed, step, day, did));
            }
            // who is left in the bank does not disturb the next one's figures
            jdbc.update(
                    "update nastavnik.mentorbank_bank_card set state = 'HIDDEN' where person_id = ?",
                    mentor.person.id());
        }
        assertThat(shownInBank).as("the comparison saw shown cards").isGreaterThan(20);
        assertThat(shownInPublic).isGreaterThan(5).isLessThan(shownInBank);
    }

    /** One thing that may happen; what the product refuses changes nothing. */
    private String act(Mentor mentor, Random random, LocalDate day) {
        int years = List.of(1, 3, 5).get(random.nextInt(3));
        boolean display = random.nextBoolean();
        int deed = random.nextInt(13);
        try {
            switch (deed) {
                case 0, 1, 2 -> {
                    ready(mentor);
                    mentor.sign(day, years, display);
                    bank.accept(bank.of(mentor.person.id()).orElseThrow().id());
                }
                case 3 -> mentor.withdraw(ConsentPurpose.BANK, mentor.toBank, day);
                case 4 -> mentor.withdraw(ConsentPurpose.DISPLAY, mentor.toDisplay, day);
                case 5 -> mentor.give(ConsentGiven.bank(day, years, Set.of()), mentor.toBank);
                case 6 -> mentor.give(ConsentGiven.display(day, years, Set.of()), mentor.toDisplay);
                case 7 -> bank.takeOut(mentor.person.id(), "Ошибка в карте.");
                case 8 -> bank.offer(mentor.person.id());
                case 9 -> registers.form(school.place().municipality().id());
                case 10 -> terms.watch(clock.instant());
                case 11 -> consents.withdraw(mentor.person.id(), ConsentPurpose.PARTICIPATION, null);
                default -> consents.giveToTakePart(mentor.person.id(), day, null);
            }
        } catch (Refusal refusal) {
            return "deed " + deed + " refused: " + refusal.sentence();
        }
        return "deed " + deed;
    }

    private void ready(Mentor mentor) {
        // whoever left a programme after a withdrawal was selected anew
        jdbc.update(
                "update nastavnik.mentorbank_selection set state = 'CONFIRMED' where person_id = ?",
                mentor.person.id());
        if (bank.of(mentor.person.id()).filter(card -> card.state().live()).isEmpty()) {
            bank.offer(mentor.person.id());
        }
    }

    private void compare(Mentor mentor, LocalDate day, String when) throws Exception {
        boolean toBank = mentor.toBank.stream().anyMatch(signature -> signature.covers(day));
        boolean toDisplay = mentor.toDisplay.stream().anyMatch(signature -> signature.covers(day));
        boolean published = bank.of(mentor.person.id())
                .filter(card -> card.state() == BankCardState.PUBLISHED)
                .isPresent();
        boolean inBank = published && toBank;
        boolean inPublic = inBank && toDisplay;
        long place = school.place().municipality().id();

        assertThat(finds(Audience.MUNICIPALITY, place, day, mentor)).as(when).isEqualTo(inBank);
        assertThat(finds(Audience.PUBLIC, place, day, mentor)).as(when).isEqualTo(inPublic);
        assertThat(search.card(Audience.MUNICIPALITY, place, day, mentor.number).isPresent())
                .as(when)
                .isEqualTo(inBank);
        assertThat(search.all(place, day).stream().anyMatch(card -> card.number() == mentor.number))
                .as(when)
                .isEqualTo(inBank);
        String name = mentor.person.name().lastName();
        String address = "/bank/" + school.place().municipality().code();
        assertThat(open(address).getContentAsString(StandardCharsets.UTF_8).contains(name))
                .as(when)
                .isEqualTo(inPublic);
        MockHttpServletResponse page = open(address + "/" + mentor.number);
        assertThat(page.getStatus() == 200).as(when).isEqualTo(inPublic);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8).contains(name))
                .as(when)
                .isEqualTo(inPublic);
        for (BankRegister register : registers.of(place)) {
            for (RegisterLine line : registers.all(register)) {
                assertThat(line.shown() && name.equals(line.name().split(" ")[0]) && !toBank)
                        .as(when)
                        .isFalse();
            }
        }
        shownInBank += inBank ? 1 : 0;
        shownInPublic += inPublic ? 1 : 0;
    }

    private boolean finds(Audience audience, long place, LocalDate day, Mentor mentor) {
        return search.find(audience, place, day, BankFilter.everything(), 0).cards().stream()
                .anyMatch(card -> card.number() == mentor.number);
    }

    private MockHttpServletResponse open(String path) throws Exception {
        asked++;
        String address = "10.7.%d.%d".formatted(asked / 200, asked % 200);
        return mvc.perform(get(path).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }
}
