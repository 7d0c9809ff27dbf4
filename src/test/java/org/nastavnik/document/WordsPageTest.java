package org.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.nastavnik.organization.PersonName;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Cases set by hand stand in new papers of the own organisation and nowhere else. */
@NastavnikTest
class WordsPageTest {

    @Autowired
    private DocumentService documents;

    @Autowired
    private TestPlaces places;

    @Autowired
    private WebApplicationContext context;

    @Test
    void a_name_is_written_as_the_head_has_set_it_until_the_rules_decide_again() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        TestPlace place = places.newPlace();
        assertThat(order(place)).contains("Назначить ответственным за внедрение целевой модели наставничества Заяца");

        browser.perform(words("/document-words", "Зайца Павла Павловича").with(user(place.head())))
                .andExpect(redirectedUrl("/document-words"));
        assertThat(order(place)).contains("наставничества Зайца Павла Павловича, врача");
        assertThat(order(places.newPlace())).contains("наставничества Заяца");
        browser.perform(get("/document-words").with(user(place.curator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("вписано вручную")));

        browser.perform(words("/document-words", "").with(user(place.head())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Заполните все падежи")));
        browser.perform(post("/document-words/forget")
                        .param("word", "Заяц Павел Павлович")
                        .with(csrf())
                        .with(user(place.head())))
                .andExpect(redirectedUrl("/document-words"));
        assertThat(order(place)).contains("наставничества Заяца");
        browser.perform(get("/document-words").with(user(place.mentor()))).andExpect(status().isForbidden());
        browser.perform(words("/document-words", "x").with(user(place.municipalCurator())))
                .andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder words(String path, String accusative) {
        return post(path)
                .param("word", "Заяц Павел Павлович")
                .param("GENITIVE", "Зайца Павла Павловича")
                .param("DATIVE", "Зайцу Павлу Павловичу")
                .param("ACCUSATIVE", accusative)
                .param("INSTRUMENTAL", "Зайцем Павлом Павловичем")
                .param("PREPOSITIONAL", "Зайце Павле Павловиче")
                .with(csrf());
    }

    private String order(TestPlace place) {
        return documents
                .issue(
                        DocumentOwner.organization(place.school().id()),
                        DocumentKind.WORKING_GROUP_ORDER,
                        DocumentFacts.of(DocumentKind.WORKING_GROUP_ORDER)
                                .person("ответственный", new PersonName("Заяц", "Павел", "Павлович"), "врач"))
                .body();
    }
}
