package org.nastavnik.mentorbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.participant.School;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@NastavnikTest
class PublicBankTest {

    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    private MockMvc mvc;
    private School school;
    private String bank;
    private String address;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        school = new School(places.newPlace(), beans);
        bank = "/bank/" + school.place().municipality().code();
        address = "10.0.0." + ADDRESS.incrementAndGet();
    }

    private BankMentor mentor(String name) {
        return new BankMentor(jdbc, school, school.teacher(name, 12), "физика", null, "BOTH");
    }

    private ResultActions open(String path) throws Exception {
        return mvc.perform(get(path).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }));
    }

    @Test
    void everybody_reads_cards_shown_by_consent_without_contacts_that_it_does_not_name() throws Exception {
        BankMentor shown = mentor("Открытова")
                .published()
                .consents("BANK", "PHONE,EMAIL,LINKS")
                .consents("DISPLAY", "EMAIL");
        open(bank)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Открытова Олег Петрович")))
                .andExpect(content().string(containsString("index, follow, noarchive")))
                .andExpect(content().string(containsString("rel=\"canonical\" href=\"http://localhost" + bank + "\"")))
                .andExpect(content().string(not(containsString("mentor@example.org"))))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().doesNotExist("Set-Cookie"));
        open(bank + "/" + shown.number)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mentor@example.org")))
                .andExpect(content().string(not(containsString("914 123"))))
                .andExpect(content().string(not(containsString("vk.com"))))
                .andExpect(content().string(containsString("schema.org/Person")))
                .andExpect(header().string("Cache-Control", "no-cache"));
        open(bank + "?q=физику")
                .andExpect(content().string(containsString("noindex, follow")))
                .andExpect(content().string(containsString("Открытова")));
        open(bank + "?q=химия").andExpect(content().string(containsString("Никого не нашли")));
    }

    @Test
    void nobody_without_both_consents_is_there_whatever_is_tried() throws Exception {
        List<BankMentor> hidden = List.of(
                mentor("Тайнцев").published().consents("BANK", "PHONE"),
                mentor("Тайнинский").published().consents("DISPLAY", "PHONE"),
                mentor("Тайничев").consents("BANK", "").consents("DISPLAY", ""),
                mentor("Тайнов"));
        BankMentor minor = mentor("Тайных").published().consents("BANK", "").consents("DISPLAY", "");
        jdbc.update(
                "update nastavnik.participant_person set birth_date = '2008-09-02' where id = ?", minor.person.id());
        for (String filter : List.of("", "?q=Олег", "?free=1", "?organization=" + school.id(), "?page=1", "?q=%25")) {
            open(bank + filter).andExpect(status().isOk()).andExpect(content().string(not(containsString("Тайн"))));
        }
        for (BankMentor one : hidden.subList(0, 1)) {
            open(bank + "/" + one.number).andExpect(status().isNotFound());
        }
        open(bank + "/" + hidden.get(2).number).andExpect(status().isNotFound());
        open(bank + "/" + hidden.get(3).number).andExpect(status().isNotFound());
        open(bank + "/" + minor.number).andExpect(content().string(not(containsString("Тайн"))));
        BankMentor shown = mentor("Открытов").published().consents("BANK", "").consents("DISPLAY", "");
        String otherBank = "/bank/" + places.newPlace().municipality().code();
        open(otherBank).andExpect(content().string(not(containsString("Открытов"))));
        open(otherBank + "/" + shown.number).andExpect(status().isNotFound());
        open("/bank/no-such-place").andExpect(status().isNotFound());
    }

    @Test
    void a_withdrawn_or_expired_card_is_gone_at_once() throws Exception {
        BankMentor first = mentor("Уходова").published().consents("BANK", "").consents("DISPLAY", "");
        BankMentor second = mentor("Срокова").published().consents("BANK", "").consents("DISPLAY", "");
        open(bank + "/" + first.number).andExpect(status().isOk());
        first.withdraws("DISPLAY", LocalDate.of(2026, 9, 1));
        open(bank + "/" + first.number)
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("Уходова"))));
        open(bank).andExpect(content().string(not(containsString("Уходова"))));
        clock.moveTo(LocalDate.of(2027, 8, 1));
        open(bank + "/" + second.number).andExpect(status().isGone());
        open(bank).andExpect(content().string(not(containsString("Срокова"))));
    }

    @Test
    void nothing_else_is_open_and_robots_are_told_so() throws Exception {
        open("/robots.txt").andExpect(status().isOk()).andExpect(content().string(containsString("Disallow: /\n")));
        for (String path : List.of(
                "/bank",
                "/mentor-bank",
                "/mentor-bank/1",
                "/mentor-bank/requests",
                "/card",
                bank + "/1/edit",
                "/persons/1/card")) {
            open(path).andExpect(status().is3xxRedirection());
        }
        mvc.perform(post(bank).with(csrf())).andExpect(status().is3xxRedirection());
        mvc.perform(post(bank + "/1").with(csrf())).andExpect(status().is3xxRedirection());
    }

    @Test
    void who_asks_too_often_waits() throws Exception {
        ResultActions refused = open(bank);
        for (int i = 0; i < 400 && refused.andReturn().getResponse().getStatus() != 429; i++) {
            refused = open(bank + "/999999");
        }
        refused.andExpect(status().isTooManyRequests());
        assertThat(refused.andReturn().getResponse().getHeader("Retry-After")).isNotBlank();
        clock.forward(Duration.ofMinutes(1));
        open(bank).andExpect(status().isOk());
    }
}
