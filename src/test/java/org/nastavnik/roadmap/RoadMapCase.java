package org.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.nastavnik.engine.Processes;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.roadmap.process.RoadMapElements;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.TestPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A programme of the school year 2026/27 whose map has only the items that the test names, taken into force. */
class RoadMapCase {

    @Autowired
    private Programmes programmes;

    @Autowired
    private RoadMapService roadMaps;

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    final TestPlace place;
    final MentoringProgramme programme;
    final BusinessKey key;
    final FormUser curator;

    /** @param terms one item for each, called by its term */
    RoadMapCase(TestPlace place, AutowireCapableBeanFactory beans, String... terms) {
        beans.autowireBean(this);
        this.place = place;
        this.curator = new FormUser(engine, place.curator());
        this.programme = programmes.create(
                place.school().id(),
                new NewProgramme(
                        "Программа «Учитель – ученик»",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 5, 20),
                        Set.of(MentoringForm.TEACHER_PUPIL),
                        Set.of(MentoringKind.INDIVIDUAL),
                        MeetingFormat.ON_SITE,
                        false));
        this.key = transaction.execute(status -> {
            RoadMap map = roadMaps.open(programme.id());
            List<ItemText> items = new ArrayList<>();
            for (String term : terms) {
                items.add(new ItemText(null, "Раздел", "Дело: " + term, "куратор", term, null, null, null));
            }
            List<Long> old = map.items().stream().map(RoadMapItem::id).toList();
            roadMaps.revise(map.id(), new RoadMapRevision(Map.of(), old, List.of(), items, new HashMap<>()));
            processes.start(RoadMapElements.PROCESS, map.key(), programme.tenantId());
            return map.key();
        });
        submit(place.curator(), RoadMapElements.DRAFT, Map.of());
        submit(place.head(), RoadMapElements.APPROVE, Map.of("decision", "approve"));
        submit(place.coordinator(), RoadMapElements.AGREE, Map.of("decision", "approve"));
    }

    long id() {
        return key.partId(RoadMap.PART);
    }

    final void submit(String login, String task, Map<String, Object> values) {
        new FormUser(engine, login).submit(key, task, values);
        jobs.runDue(key);
    }

    void report(Map<String, Object> values) {
        submit(place.curator(), RoadMapElements.REPORT, values);
    }

    /** As a map stands that came into force before its execution was followed. */
    void forgetExecution() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key.value())
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
        jdbc.sql("delete from roadmap_due where road_map_id = :id")
                .param("id", id())
                .update();
    }

    /** Is the curator asked to report? */
    boolean asked() {
        return engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(key.value())
                        .taskDefinitionKey(RoadMapElements.REPORT)
                        .count()
                > 0;
    }

    boolean running() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .count()
                > 0;
    }
}
