package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Head, curator and coordinator take a new programme to an agreed road map, in the real Tasklist. */
@NastavnikTest
class RoadMapJourneyIT {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Journey journey;

    @BeforeEach
    void open_the_office() {
        journey = new Journey(beans);
    }

    @AfterEach
    void close() {
        journey.office().close();
    }

    @Test
    void a_new_programme_comes_to_a_road_map_in_force_after_one_return() {
        String head = journey.place().head();
        String curator = journey.place().curator();
        String coordinator = journey.place().coordinator();

        journey.begin(Map.of("forms", "учитель – ученик"));
        journey.complete(head, "appoint-curator", Map.of("orderNumber", "125-О"));
        journey.complete(curator, "prepare-documents", Map.of());
        journey.complete(curator, "draft-road-map", Map.of());
        journey.complete(
                head,
                "approve-road-map",
                inOrder("decision", "Вернуть", "item1", "Создание рубрики", "remark1", "Перенесите срок на ноябрь"));

        Page draft = journey.open(curator, "draft-road-map");
        assertThat(draft.locator(".fjs-form")).containsText("Перенесите срок на ноябрь");
        assertThat(draft.locator(".tasks-list li.task").first())
                .containsText(journey.place().school().shortName());
        journey.complete(curator, "draft-road-map", Map.of("answer1", "Срок перенесён"));

        Page second = journey.open(head, "approve-road-map");
        assertThat(second.locator(".fjs-form")).containsText("Срок перенесён");
        journey.complete(head, "approve-road-map", Map.of("decision", "Утвердить"));
        journey.complete(coordinator, "agree-road-map", Map.of("decision", "Согласовать"));

        Page file = journey.casePage(coordinator);
        Locator map = file.locator("section.panel")
                .filter(new Locator.FilterOptions().setHas(file.locator("h2", heading("Дорожная карта"))));
        assertThat(map).containsText("действует");
        assertThat(file.locator("main")).containsText("Опубликовать");
        journey.office().noTrouble();
    }

    private static Page.LocatorOptions heading(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static Map<String, String> inOrder(String... answers) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            ordered.put(answers[i], answers[i + 1]);
        }
        return ordered;
    }
}
