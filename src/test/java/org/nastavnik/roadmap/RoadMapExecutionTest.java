package org.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentService;
import org.nastavnik.programme.Programmes;
import org.nastavnik.roadmap.execution.DueItem;
import org.nastavnik.roadmap.execution.DueState;
import org.nastavnik.roadmap.execution.ExecutionService;
import org.nastavnik.roadmap.execution.ItemReport;
import org.nastavnik.roadmap.execution.Outcome;
import org.nastavnik.roadmap.process.RoadMapElements;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@NastavnikTest
class RoadMapExecutionTest {

    private static final String LINK = "https://school.example.org/nastavnichestvo";

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ExecutionService execution;

    @Autowired
    private RoadMapService roadMaps;

    @Autowired
    private DocumentService documents;

    @Autowired
    private Programmes programmes;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private UnfollowedMaps unfollowed;

    @Autowired
    private JdbcClient jdbc;

    private TestPlace place;

    @BeforeEach
    void find_a_school() {
        place = places.newPlace();
    }

    @Test
    void one_task_comes_in_each_month_with_items_and_in_no_other() {
        RoadMapCase map = of("октябрь 2026", "сентябрь-октябрь 2026", "январь", "по отдельному графику");
        at(map, LocalDate.of(2026, 9, 30));
        assertThat(map.asked()).isFalse();
        at(map, LocalDate.of(2026, 10, 24));
        assertThat(map.asked()).isFalse();

        at(map, LocalDate.of(2026, 10, 25));
        Map<String, Object> form = map.curator.form(map.key, RoadMapElements.REPORT);
        assertThat(form.get("item1").toString()).contains("октябрь 2026", "31.10.2026");
        assertThat(form.get("item2").toString()).contains("сентябрь-октябрь 2026");
        assertThat(form.get("item3")).isEqualTo("");
        assertThatThrownBy(() -> map.report(Map.of("outcome1", "DONE", "link1", LINK)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("outcome2");
        assertThatThrownBy(() -> map.report(Map.of("outcome1", "DONE", "outcome2", "DONE", "link2", LINK)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Приложите подтверждение")
                .hasMessageContaining("link1");
        assertThatThrownBy(() -> map.report(
                        Map.of("outcome1", "DONE", "link1", LINK, "outcome2", "DONE", "link2", "javascript:alert(1)")))
                .hasMessageContaining("Это не адрес");
        assertThatThrownBy(() -> map.report(Map.of(
                        "outcome1", "NOT_DONE", "outcome2", "MOVED", "movedTo2", "2026-11-30", "reason2", "Каникулы")))
                .hasMessageContaining("reason1");
        assertThat(states(map)).containsOnly(DueState.PLANNED);

        long order = documents
                .newest(map.programme.id(), DocumentKind.ROAD_MAP)
                .orElseThrow()
                .id();
        map.report(Map.of(
                "outcome1",
                "DONE",
                "document1",
                Long.toString(order),
                "outcome2",
                "MOVED",
                "movedTo2",
                "2026-11-30",
                "reason2",
                "Каникулы"));
        assertThat(states(map)).containsExactly(DueState.DONE, DueState.PLANNED, DueState.PLANNED, DueState.PLANNED);
        assertThat(map.asked()).isFalse();

        at(map, LocalDate.of(2026, 11, 25));
        assertThat(map.curator
                        .form(map.key, RoadMapElements.REPORT)
                        .get("item1")
                        .toString())
                .contains("30.11.2026");
        map.report(Map.of("outcome1", "NOT_DONE", "reason1", "Нет средств"));
        at(map, LocalDate.of(2026, 12, 31));
        assertThat(map.asked()).isFalse();
        at(map, LocalDate.of(2027, 1, 25));
        map.report(Map.of("outcome1", "DONE", "link1", LINK));
        at(map, LocalDate.of(2027, 5, 19));
        assertThat(map.asked()).isFalse();
        at(map, LocalDate.of(2027, 5, 20));
        map.report(Map.of("outcome1", "DONE", "link1", LINK));
        assertThat(map.running()).isFalse();
    }

    @Test
    void after_a_standstill_of_weeks_the_timer_fires_once_and_one_task_asks_for_everything() {
        RoadMapCase map = of("сентябрь", "октябрь", "ноябрь", "декабрь");
        at(map, LocalDate.of(2026, 11, 10));
        assertThat(map.curator
                        .form(map.key, RoadMapElements.REPORT)
                        .get("item3")
                        .toString())
                .contains("30.11.2026");
        assertThat(map.curator
                        .form(map.key, RoadMapElements.REPORT)
                        .get("item1")
                        .toString())
                .contains("Срок прошёл");
        map.report(Map.of(
                "outcome1",
                "DONE",
                "link1",
                LINK,
                "outcome2",
                "MOVED",
                "movedTo2",
                "2026-11-20",
                "reason2",
                "Болезнь",
                "outcome3",
                "DONE",
                "link3",
                LINK));
        at(map, LocalDate.of(2026, 11, 30));
        assertThat(map.asked()).isFalse();
        at(map, LocalDate.of(2026, 12, 25));
        assertThat(map.curator
                        .form(map.key, RoadMapElements.REPORT)
                        .get("item2")
                        .toString())
                .contains("31.12.2026");
    }

    @Test
    void what_was_reported_on_the_page_is_not_asked_for_again() {
        RoadMapCase map = of("октябрь", "декабрь");
        page(map, report(execution.plan(map.id()).get(0), Outcome.DONE));
        at(map, LocalDate.of(2026, 10, 25));
        assertThat(map.asked()).isFalse();
        at(map, LocalDate.of(2026, 12, 25));
        page(map, report(execution.plan(map.id()).get(1), Outcome.DONE));
        assertThat(map.curator.form(map.key, RoadMapElements.REPORT).get("someLeft"))
                .isEqualTo("");
        map.report(Map.of());
        assertThat(map.running()).isFalse();
    }

    @Test
    void the_form_alone_takes_a_month_of_many_items() {
        RoadMapCase map = of(
                "декабрь",
                "декабрь 2026",
                "до 31 декабря 2026",
                "31.12.2026",
                "ноябрь-декабрь",
                "октябрь-декабрь",
                "сентябрь-декабрь",
                "4 квартал 2026");
        at(map, LocalDate.of(2026, 12, 25));
        List<String> rest = execution.plan(map.id()).stream()
                .skip(5)
                .map(d -> d.id().toString())
                .toList();
        Map<String, Object> values = new java.util.HashMap<>();
        for (int i = 1; i <= 5; i++) {
            values.put("outcome" + i, "DONE");
            values.put("link" + i, LINK);
        }
        assertThatThrownBy(() -> map.report(values)).hasMessageContaining("Отчитайтесь о каждом");
        values.put("restDone", List.of(rest.get(0)));
        values.put("restNotDone", List.of(rest.get(1)));
        values.put("restMoved", List.of(rest.get(2)));
        values.put("movedToMoved", "2027-01-31");
        values.put("reasonMoved", "Каникулы");
        values.put("reasonNotDone", "Нет средств");
        assertThatThrownBy(() -> map.report(values)).hasMessageContaining("linkDone");
        values.put("linkDone", LINK);
        values.put("restDone", List.of(rest.get(0), rest.get(1)));
        assertThatThrownBy(() -> map.report(values)).hasMessageContaining("отмечено дважды");
        values.put("restDone", List.of(rest.get(0)));
        map.report(values);
        assertThat(states(map))
                .containsOnlyOnce(DueState.NOT_DONE, DueState.PLANNED)
                .contains(DueState.DONE);
    }

    @Test
    void the_programmes_end_ends_the_execution_and_takes_no_report_any_more() {
        RoadMapCase map = of("октябрь");
        at(map, LocalDate.of(2026, 10, 25));
        transaction.executeWithoutResult(status -> programmes.close(map.programme.id()));
        jobs.runDue(map.key);
        assertThat(map.running()).isFalse();
        assertThatThrownBy(() -> page(map, report(execution.plan(map.id()).get(0), Outcome.DONE)))
                .hasMessageContaining("уже завершена");
    }

    @Test
    void a_map_in_force_from_before_is_followed_after_an_upgrade_once() {
        RoadMapCase map = of("октябрь 2026");
        map.forgetExecution();
        assertThat(execution.plan(map.id())).isEmpty();

        unfollowed.follow();
        unfollowed.follow();

        assertThat(states(map)).containsExactly(DueState.PLANNED);
        assertThat(map.running()).isTrue();
        at(map, LocalDate.of(2026, 10, 25));
        assertThat(map.asked()).isTrue();
        map.report(Map.of("outcome1", "DONE", "link1", LINK));
        assertThat(states(map)).containsExactly(DueState.DONE);
    }

    @Test
    void an_ended_programmes_map_is_not_followed_any_more() {
        RoadMapCase map = of("октябрь 2026");
        map.forgetExecution();
        jdbc.sql("update programme set stage = 'STOPPED' where id = :id")
                .param("id", map.programme.id())
                .update();
        unfollowed.follow();
        assertThat(states(map)).isEmpty();
        assertThat(map.running()).isFalse();
    }

    @Test
    void a_term_moves_only_to_a_later_day_of_the_programme() {
        RoadMapCase map = of("октябрь");
        DueItem due = execution.plan(map.id()).get(0);
        for (LocalDate to : List.of(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 21))) {
            assertThatThrownBy(
                            () -> page(map, new ItemReport(due.id(), Outcome.MOVED, null, null, null, to, "Болезнь")))
                    .hasMessageContaining("срок");
        }
        assertThatThrownBy(() -> page(map, new ItemReport(due.id(), Outcome.DONE, null, 0L, null, null, null)))
                .hasMessageContaining("Такого документа нет");
        RoadMapCase other = new RoadMapCase(places.newPlace(), beans, "октябрь");
        assertThatThrownBy(() -> page(other, report(due, Outcome.DONE))).hasMessageContaining("нет в карте");
    }

    private RoadMapCase of(String... terms) {
        return new RoadMapCase(place, beans, terms);
    }

    /** To the morning of the place on that day. */
    private void at(RoadMapCase map, LocalDate day) {
        clock.moveTo(day);
        jobs.runDue(map.key);
    }

    private static ItemReport report(DueItem due, Outcome outcome) {
        return new ItemReport(due.id(), outcome, LINK, null, null, null, null);
    }

    private void page(RoadMapCase map, ItemReport report) {
        transaction.executeWithoutResult(status -> execution.report(roadMaps.get(map.id()), List.of(report)));
    }

    private List<DueState> states(RoadMapCase map) {
        return execution.plan(map.id()).stream().map(DueItem::state).toList();
    }
}
