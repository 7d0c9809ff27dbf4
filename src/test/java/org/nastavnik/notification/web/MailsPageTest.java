package org.nastavnik.notification.web;

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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Письма»: everybody chooses for themselves, the coordinator for the municipality, the administrator tries again. */
@NastavnikTest
class MailsPageTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private WebApplicationContext web;

    private MockMvc mvc;
    private TestPlace place;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
    }

    private ResultActions hours(String login, String from, String until, String digest) throws Exception {
        return mvc.perform(post("/mails/hours")
                .with(user(login))
                .with(csrf())
                .param("quietFrom", from)
                .param("quietUntil", until)
                .param("digestAt", digest));
    }

    @Test
    void a_person_chooses_one_mail_a_day() throws Exception {
        mvc.perform(get("/mails").with(user(place.mentor())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Адреса электронной почты у вас нет")))
                .andExpect(content().string(not(containsString("Тихие часы:"))));
        mvc.perform(post("/mails/choice")
                        .with(user(place.mentor()))
                        .with(csrf())
                        .param("mode", "DIGEST"))
                .andExpect(redirectedUrl("/mails"))
                .andExpect(flash().attribute("message", "Сохранено: одно письмо в день."));
        mvc.perform(get("/mails").with(user(place.mentor())))
                .andExpect(content().string(containsString("value=\"DIGEST\" checked=\"checked\"")));
    }

    @Test
    void a_coordinator_sets_the_quiet_hours_and_keeps_what_was_typed_wrongly() throws Exception {
        hours(place.coordinator(), "20:00", "08:00", "07:30")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Сводка приходится на тихие часы")))
                .andExpect(content().string(containsString("value=\"07:30\"")));
        hours(place.coordinator(), "вечером", "08:00", "09:00")
                .andExpect(content().string(containsString("Укажите время часами и минутами")));
        hours(place.coordinator(), "20:00", "08:00", "09:00").andExpect(redirectedUrl("/mails"));
        mvc.perform(get("/mails").with(user(place.coordinator())))
                .andExpect(content().string(containsString("value=\"20:00\"")));
    }

    @Test
    void nobody_else_touches_the_hours_or_the_undelivered_mails() throws Exception {
        hours(place.head(), "20:00", "08:00", "09:00").andExpect(status().isForbidden());
        mvc.perform(get("/mails/undelivered").with(user(place.coordinator()))).andExpect(status().isForbidden());
        mvc.perform(post("/mails/1/retry").with(user(place.coordinator())).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/mails/undelivered").with(user("admin"))).andExpect(status().isOk());
    }
}
