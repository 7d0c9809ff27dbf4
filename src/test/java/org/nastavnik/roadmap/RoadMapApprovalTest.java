package org.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentService;
import org.nastavnik.engine.Processes;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.roadmap.process.RoadMapElements;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@NastavnikTest
class RoadMapApprovalTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private Programmes programmes;

    @Autowired
    private RoadMapService roadMaps;

    @Autowired
    private DocumentService documents;

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    private FormUser curator;
    private FormUser head;
    private FormUser coordinator;
    private MentoringProgramme programme;
    private BusinessKey key;

    @BeforeEach
    void open_the_draft() {
        TestPlace place = places.newPlace();
        curator = new FormUser(engine, place.curator());
        head = new FormUser(engine, place.head());
        coordinator = new FormUser(engine, place.coordinator());
        programme = programmes.create(
                place.school().id(),
                new NewProgramme(
                        "Программа «Учитель – ученик»",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 5, 31),
                        Set.of(MentoringForm.TEACHER_PUPIL),
                        Set.of(MentoringKind.INDIVIDUAL),
                        MeetingFormat.ON_SITE,
                        false));
        key = transaction.execute(status -> {
            BusinessKey opened = roadMaps.open(programme.id()).key();
            processes.start(RoadMapElements.PROCESS, opened, programme.tenantId());
            return opened;
        });
    }

    @Test
    void approved_and_agreed_the_map_is_in_force_and_nothing_in_it_changes_any_more() {
        draft(Map.of());
        approve();
        agree();

        RoadMap map = map();
        assertThat(map.state()).isEqualTo(RoadMapState.IN_FORCE);
        assertThat(endedAt()).contains("in-force");
        assertThat(documents.newest(programme.id(), DocumentKind.ROAD_MAP))
                .hasValueSatisfying(paper -> assertThat(paper.body()).contains("| Куратор |"));
        assertThat(roadMaps.versions(map.id()))
                .singleElement()
                .satisfies(version -> assertThat(version.items()).hasSameSizeAs(items()));
        RoadMapItem first = items().get(0);
        assertThatThrownBy(() -> revise(Map.of(first.id(), retitled(first, "Другое")), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("она действует");
        assertThatThrownBy(() -> revise(Map.of(), List.of(first.id()))).isInstanceOf(Refusal.class);
    }

    @Test
    void the_curator_changes_drops_and_adds_items_in_the_first_draft() {
        RoadMapItem first = items().get(0);
        RoadMapItem second = items().get(1);
        int before = items().size();

        draft(Map.of(
                "changeItem", first.id().toString(),
                "changeUntil", "2026-11-30",
                "changeFrom", "2026-10-01",
                "drop", List.of(second.id().toString()),
                "add1Text", "Педагогический совет",
                "add1Section", first.content().section(),
                "add1Responsible", "заместитель директора",
                "add1Due", "январь"));

        assertThat(items()).hasSize(before);
        assertThat(items().get(0).content().due()).isEqualTo("октябрь – ноябрь 2026\u00a0г.");
        assertThat(items()).noneMatch(item -> item.id().equals(second.id()));
        assertThat(items().get(before - 1).content().text()).isEqualTo("Педагогический совет");
        assertThat(head.form(key, RoadMapElements.APPROVE).get("itemTable").toString())
                .contains("Педагогический совет")
                .doesNotContain(second.content().text());
    }

    @Test
    void a_wrong_date_is_refused_at_its_field_and_the_task_waits() {
        assertThatThrownBy(() -> draft(Map.of(
                        "changeItem", items().get(0).id().toString(),
                        "changeFrom", "2026-12-01",
                        "changeUntil", "2026-10-01")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Срок заканчивается раньше")
                .hasMessageContaining("changeUntil");

        assertThat(map().state()).isEqualTo(RoadMapState.DRAFT);
        assertThat(curator.task(key, RoadMapElements.DRAFT)).isNotBlank();
    }

    @Test
    void returned_by_the_head_only_the_disputed_item_is_open_and_the_head_sees_what_changed() {
        draft(Map.of());
        RoadMapItem disputed = items().get(2);
        RoadMapItem other = items().get(3);
        head.submit(
                key,
                RoadMapElements.APPROVE,
                Map.of("decision", "return", "item1", disputed.id().toString(), "remark1", "Перенесите на ноябрь"));
        jobs.runDue(key);

        assertThat(map().state()).isEqualTo(RoadMapState.RETURNED);
        Map<String, Object> form = curator.form(key, RoadMapElements.DRAFT);
        assertThat(form.get("before").toString()).contains("Руководитель", "Перенесите на ноябрь");
        assertThat(form.get("openItems").toString())
                .contains("\"" + disputed.id() + "\"")
                .doesNotContain("\"" + other.id() + "\"");
        assertThatThrownBy(() -> draft(
                        Map.of("answer1", "Исправлено", "changeItem", other.id().toString())))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("changeItem");
        assertThatThrownBy(() -> revise(Map.of(other.id(), retitled(other, "Другое")), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("замечаний не было");
        assertThatThrownBy(() -> draft(Map.of("changeItem", disputed.id().toString(), "changeDue", "ноябрь")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("answer1");

        draft(Map.of(
                "answer1", "Перенесено",
                "changeItem", disputed.id().toString(),
                "changeDue", "ноябрь",
                "add1Text", "Родительское собрание",
                "add1Section", other.content().section(),
                "add1Responsible", "куратор",
                "add1Until", "2026-12-25"));

        assertThat(items().get(2).content().dueUntil()).isNull();
        Map<String, Object> second = head.form(key, RoadMapElements.APPROVE);
        assertThat(second.get("changes").toString())
                .contains("добавлено", "Родительское собрание", "**ноябрь**")
                .doesNotContain("исключено");
        assertThat(second.get("before").toString()).contains("Перенесите на ноябрь", "Перенесено");
        approve();
        assertThat(coordinator.form(key, RoadMapElements.AGREE).get("changes")).isEqualTo("");
        agree();
        assertThat(roadMaps.versions(map().id())).hasSize(2);
    }

    @Test
    void returned_by_the_coordinator_the_map_goes_back_through_the_head() {
        draft(Map.of());
        approve();
        RoadMapItem disputed = items().get(0);
        coordinator.submit(
                key,
                RoadMapElements.AGREE,
                Map.of("decision", "return", "item1", disputed.id().toString(), "remark1", "Это лишнее"));
        jobs.runDue(key);
        draft(Map.of("answer1", "Исключено", "drop", List.of(disputed.id().toString())));
        assertThat(head.form(key, RoadMapElements.APPROVE).get("changes").toString())
                .contains("исключено");
        approve();
        assertThat(coordinator.form(key, RoadMapElements.AGREE).get("changes").toString())
                .contains("исключено");
        agree();

        assertThat(map().state()).isEqualTo(RoadMapState.IN_FORCE);
        assertThat(map().decisions())
                .extracting(RoadMapDecision::by)
                .containsExactly(Reviewer.HEAD, Reviewer.COORDINATOR, Reviewer.HEAD, Reviewer.COORDINATOR);
    }

    @Test
    void a_remark_on_the_map_as_a_whole_reopens_every_item() {
        draft(Map.of());
        head.submit(
                key,
                RoadMapElements.APPROVE,
                Map.of("decision", "return", "item1", "0", "remark1", "Сдвиньте все сроки на месяц"));
        jobs.runDue(key);

        RoadMap map = map();
        assertThat(items()).allMatch(map::isOpen);
    }

    @Test
    void a_return_without_a_remark_is_refused() {
        draft(Map.of());
        assertThatThrownBy(() -> head.submit(key, RoadMapElements.APPROVE, Map.of("decision", "return")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("item1");
        assertThat(map().state()).isEqualTo(RoadMapState.WITH_HEAD);
    }

    @Test
    void a_map_without_items_cannot_be_submitted() {
        List<String> all = items().stream().map(item -> item.id().toString()).toList();
        assertThatThrownBy(() -> draft(Map.of("drop", all)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("не осталось мероприятий");
        assertThat(items()).hasSameSizeAs(all);
    }

    @Test
    void the_programmes_stop_withdraws_a_map_that_is_not_in_force_yet() {
        transaction.executeWithoutResult(status -> programmes.close(programme.id()));

        assertThat(map().state()).isEqualTo(RoadMapState.WITHDRAWN);
        assertThatThrownBy(() -> draft(Map.of())).isInstanceOf(BadRequestException.class);
    }

    private void draft(Map<String, Object> values) {
        curator.submit(key, RoadMapElements.DRAFT, values);
        jobs.runDue(key);
    }

    private void approve() {
        head.submit(key, RoadMapElements.APPROVE, Map.of("decision", "approve"));
        jobs.runDue(key);
    }

    private void agree() {
        coordinator.submit(key, RoadMapElements.AGREE, Map.of("decision", "approve"));
        jobs.runDue(key);
    }

    private void revise(Map<Long, ItemText> changed, List<Long> dropped) {
        roadMaps.revise(
                key.partId(RoadMap.PART), new RoadMapRevision(changed, dropped, List.of(), List.of(), Map.of()));
    }

    private static ItemText retitled(RoadMapItem item, String text) {
        ItemText was = item.content();
        return new ItemText(
                was.number(),
                was.section(),
                text,
                was.responsible(),
                was.due(),
                was.dueFrom(),
                was.dueUntil(),
                was.result());
    }

    /** Loaded with everything in it. */
    private RoadMap map() {
        return transaction.execute(status -> {
            RoadMap map = roadMaps.get(key.partId(RoadMap.PART));
            map.allItems();
            map.remarks();
            map.decisions();
            return map;
        });
    }

    private List<RoadMapItem> items() {
        return map().items();
    }

    private List<String> endedAt() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityType("noneEndEvent")
                .processInstanceId(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .processDefinitionKey(RoadMapElements.PROCESS)
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(a -> a.getActivityId())
                .toList();
    }
}
