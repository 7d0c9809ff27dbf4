package org.nastavnik.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebAppFiltersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/deps.js",
                "/camunda/assets/bpmn.woff",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
                "/camunda/app/cockpit/camunda-cockpit-bootstrap.css"
            })
    void files_of_the_maker_are_kept_for_a_year(String path) throws Exception {
        assertThat(answer(new WebAppFiles(), "", path).getHeader("Cache-Control"))
                .isEqualTo(WebAppFiles.A_YEAR);
        assertThat(answer(new WebAppFiles(), "/shkola", "/shkola" + path).getHeader("Cache-Control"))
                .isEqualTo(WebAppFiles.A_YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/scripts/custom/claim.js",
                "/camunda/app/tasklist/styles/form.css",
                "/camunda/app/admin/locales/ru.json"
            })
    void our_files_are_asked_for_again(String path) throws Exception {
        assertThat(answer(new WebAppFiles(), "", path).getHeader("Cache-Control"))
                .isEqualTo(WebAppFiles.ASK_FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/programmes",
                "/lib/a"
            })
    void everything_else_is_left_to_security(String path) throws Exception {
        assertThat(answer(new WebAppFiles(), "", path).getHeader("Cache-Control"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda",
        "/camunda/",
        "/camunda/app",
        "/camunda/app/",
        "/camunda/app/welcome",
        "/camunda/app/welcome/default/",
        "/camunda-welcome",
        "/camunda-welcome/index.html"
    })
    void welcome_pages_of_the_maker_lead_to_ours(String path) throws Exception {
        assertThat(answer(new OwnHomePage(), "", path).getRedirectedUrl()).isEqualTo("/");
        assertThat(answer(new OwnHomePage(), "/shkola", "/shkola" + path).getRedirectedUrl())
                .isEqualTo("/shkola/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/app/welcomes",
                "/camunda/api/welcome/plugin/x",
                "/camundas"
            })
    void other_addresses_go_their_way(String path) throws Exception {
        assertThat(answer(new OwnHomePage(), "", path).getRedirectedUrl()).isNull();
    }

    private static MockHttpServletResponse answer(Filter filter, String context, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setContextPath(context);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
