package org.nastavnik.notification.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.SystemCommands;
import org.nastavnik.engine.task.Models;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** «Уведомления» and «Сделано мной» as a person sees them. */
@NastavnikTest
class NotificationPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Notices notices;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private TestPlaces places;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private SystemCommands system;

    @Autowired
    private CommandExecutor executor;

    private MockMvc browser;
    private TestPlace place;

    @BeforeEach
    void newPlace() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        place = places.newPlace();
    }

    private void tell(String login, String text, String link, String occasion) {
        notices.send(Recipient.person(login), NoticeKind.REMINDER, text, link, occasion);
    }

    @Test
    void without_notices_the_page_says_what_will_be_there() throws Exception {
        browser.perform(get("/notices").with(user(place.curator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Уведомлений пока нет")))
                .andExpect(content().string(not(containsString("Отметить все"))));
    }

    @Test
    void a_notice_is_shown_opened_and_read() throws Exception {
        tell(place.curator(), "Выполните задачу «Составить карту».", "/programmes/7", "a");
        long id = notices.of(place.curator(), null, 1).get(0).id();

        browser.perform(get("/notices").with(user(place.curator())))
                .andExpect(content().string(containsString("Выполните задачу «Составить карту».")))
                .andExpect(content().string(containsString("01.09.2026 10:0")))
                .andExpect(content().string(containsString("не прочитано")));
        browser.perform(post("/notices/" + id).with(user(place.curator())).with(csrf()))
                .andExpect(redirectedUrl("/programmes/7"));
        browser.perform(get("/notices").with(user(place.curator())))
                .andExpect(content().string(containsString("Выполните задачу")))
                .andExpect(content().string(not(containsString("не прочитано"))));
    }

    @Test
    void a_tasks_link_leads_into_the_task_list() throws Exception {
        String link = "/camunda/app/tasklist/default/#/?task=abc-1";
        tell(place.curator(), "Выполните задачу.", link, "a");
        long id = notices.of(place.curator(), null, 1).get(0).id();
        browser.perform(post("/notices/" + id).with(user(place.curator())).with(csrf()))
                .andExpect(header().string("Location", link));
    }

    @Test
    void another_persons_notice_is_not_found_and_stays_unread() throws Exception {
        tell(place.curator(), "Выполните задачу.", "/programmes/7", "a");
        long id = notices.of(place.curator(), null, 1).get(0).id();

        browser.perform(post("/notices/" + id).with(user(place.head())).with(csrf()))
                .andExpect(status().isNotFound());
        browser.perform(get("/notices").with(user(place.head())))
                .andExpect(content().string(not(containsString("Выполните задачу."))));
        browser.perform(get("/notices").with(user(place.curator())))
                .andExpect(content().string(containsString("не прочитано")));
    }

    @Test
    void all_can_be_read_at_once_and_a_forged_request_reads_none() throws Exception {
        tell(place.curator(), "Первое.", null, "a");
        tell(place.curator(), "Второе.", null, "b");
        browser.perform(post("/notices/read").with(user(place.curator()))).andExpect(status().isForbidden());
        browser.perform(get("/notices").with(user(place.curator())))
                .andExpect(content().string(containsString("Отметить все")));

        browser.perform(post("/notices/read").with(user(place.curator())).with(csrf()))
                .andExpect(redirectedUrl("/notices"));
        browser.perform(get("/notices").with(user(place.curator())))
                .andExpect(content().string(containsString("Первое.")))
                .andExpect(content().string(not(containsString("Отметить все"))));
    }

    @Test
    void older_notices_are_on_the_next_page() throws Exception {
        for (int i = 1; i <= 21; i++) {
            tell(place.curator(), "Уведомление № " + i + ".", null, "n" + i);
        }
        long lastOfFirst = notices.of(place.curator(), null, 20).get(19).id();
        browser.perform(get("/notices").with(user(place.curator())))
                .andExpect(content().string(containsString("Уведомление № 21.")))
                .andExpect(content().string(not(containsString("Уведомление № 1."))))
                .andExpect(content().string(containsString("/notices?before=" + lastOfFirst)));
        browser.perform(get("/notices?before=" + lastOfFirst).with(user(place.curator())))
                .andExpect(content().string(containsString("Уведомление № 1.")))
                .andExpect(content().string(not(containsString("Более ранние</a>"))));
    }

    private void doOneTask(LocalDate day) {
        Models models = new Models(engine, system, executor);
        String process = Models.newKey();
        models.deploy(Models.oneTask(process, "curator-o" + place.school().id()));
        BusinessKey key = Models.newCase();
        models.start(process, key, place.tenant());
        OpenTask task = openTasks.ofCase(key).get(0);
        clock.moveTo(day);
        models.complete(task.id(), place.curator());
    }

    @Test
    void who_has_done_nothing_reads_how_that_changes() throws Exception {
        browser.perform(get("/done").with(user(place.curator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("За этот период выполненных задач нет")));
    }

    @Test
    void done_tasks_are_listed_for_the_chosen_period_only_to_who_did_them() throws Exception {
        doOneTask(LocalDate.of(2026, 9, 21));

        browser.perform(get("/done").with(user(place.curator())))
                .andExpect(content().string(containsString("Утвердить дорожную карту")))
                .andExpect(content().string(containsString("21.09.2026 10:0")))
                .andExpect(content().string(containsString("08.09.2026")))
                .andExpect(content().string(containsString("позже срока")));
        browser.perform(get("/done?from=2026-09-22&until=2026-09-30").with(user(place.curator())))
                .andExpect(content().string(not(containsString("Утвердить дорожную карту"))));
        browser.perform(get("/done?from=2026-09-21&until=2026-09-21").with(user(place.curator())))
                .andExpect(content().string(containsString("Утвердить дорожную карту")));
        browser.perform(get("/done").with(user(place.head())))
                .andExpect(content().string(not(containsString("Утвердить дорожную карту"))));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_explained() throws Exception {
        browser.perform(get("/done?from=2026-09-22&until=2026-09-01").with(user(place.curator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Начало периода позже его конца")));
    }
}
