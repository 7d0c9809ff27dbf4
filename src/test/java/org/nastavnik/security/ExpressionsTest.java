package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An expression in a query would run on the server: nobody brings one along, however deep it is hidden. */
@NastavnikTest
@Import(Cases.class)
class ExpressionsTest {

    private static final String CODE = "${''.getClass().forName('java.lang.System').setProperty('planted', 'yes')}";

    @Autowired
    RestUsers server;

    @Autowired
    TestPlaces places;

    private TestPlace school;

    @BeforeEach
    void aPlace() {
        school = places.newPlace();
        System.clearProperty("planted");
    }

    @ParameterizedTest
    @EnumSource
    void not_in_a_query(Door door) {
        Map<String, Object> plain = Map.of("assigneeExpression", CODE);
        assertNothingRuns(door, "/task", plain);
        assertNothingRuns(door, "/task/count", plain);
        assertThat(server.login(school.curator(), TestPlaces.PASSWORD)
                        .get("/engine-rest/task?assigneeExpression=%24%7B1%7D")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void not_in_an_or_query(Door door) {
        Map<String, Object> hidden = Map.of("orQueries", List.of(Map.of("assigneeExpression", CODE)));
        assertNothingRuns(door, "/task", hidden);
        assertNothingRuns(door, "/task/count", hidden);
    }

    @ParameterizedTest
    @EnumSource
    void not_in_what_extends_a_stored_filter(Door door) {
        String filter = door.call(server, school.curator(), "GET", "/filter", null)
                .json()
                .get(0)
                .get("id")
                .asText();
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("assigneeExpression", CODE),
                Map.of("candidateGroupsExpression", CODE),
                Map.of("orQueries", List.of(Map.of("ownerExpression", CODE))))) {
            assertNothingRuns(door, "/filter/" + filter + "/list", body);
            assertNothingRuns(door, "/filter/" + filter + "/count", body);
            // the engine words this one's refusal itself
            assertThat(door.call(server, school.curator(), "POST", "/filter/" + filter + "/singleResult", body)
                            .status())
                    .isEqualTo(400);
            assertThat(System.getProperty("planted")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_lists_of_tasklist_work_all_the_same(Door door) {
        JsonNode filters = door.call(server, school.curator(), "GET", "/filter?itemCount=true", null)
                .json();
        assertThat(filters)
                .extracting(f -> f.get("name").asText())
                .containsExactlyInAnyOrder("Мои задачи", "Задачи моей организации", "Просроченные");
        for (JsonNode filter : filters) {
            String path = "/filter/" + filter.get("id").asText();
            assertThat(door.call(server, school.curator(), "POST", path + "/list", Map.of())
                            .status())
                    .isEqualTo(200);
            assertThat(door.call(server, school.curator(), "POST", path + "/count", Map.of())
                            .status())
                    .isEqualTo(200);
        }
    }

    private void assertNothingRuns(Door door, String path, Map<String, Object> body) {
        Door.Answer answer = door.call(server, school.curator(), "POST", path, body);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("выражения");
        assertThat(System.getProperty("planted")).isNull();
    }
}
