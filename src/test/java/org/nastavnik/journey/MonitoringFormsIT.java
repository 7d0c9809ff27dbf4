package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.monitoring.cycle.CycleRun;
import org.nastavnik.monitoring.cycle.MonitoringCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionRun;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A cycle, and its region's, in the real Tasklist: every kind of its forms is completed there, and the pages are read beside it. */
@NastavnikTest
class MonitoringFormsIT {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private RestUsers server;

    @Autowired
    private OpenTasks tasks;

    private final Set<String> done = new TreeSet<>();
    private Office office;
    private TestPlace school;
    private TestPlace late;
    private CycleRun run;
    private RegionRun region;

    @BeforeEach
    void open_the_office() {
        office = new Office(server, "01.09.2026");
        school = places.newPlace();
        late = places.newSchool(school);
        run = new CycleRun(school, late, beans);
        run.choose("komsomolsk-2020-2024");
        run.pupils(school, 7, "Тишин");
        region = new RegionRun(school, beans);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void every_form_of_a_cycle_is_completed_in_the_browser_until_it_is_approved() throws IOException {
        RegionCycle regional = region.open();
        MonitoringCycle cycle = run.open();
        BusinessKey report = run.report(cycle, school).key();
        complete(report, Map.of());
        complete(report, Map.of());
        complete(report, inOrder("decision", "Вернуть", "line1", "K2.5", "remark1", "Сверьте со штатным расписанием"));
        complete(report, Map.of("explain1", "Сверили, всё верно"));
        complete(report, Map.of());
        complete(report, Map.of());
        run.clock().moveTo(Instant.parse("2026-09-10T14:01:00Z"));
        run.run();
        region.run();
        complete(cycle.key(), inOrder("decision", "Продлить", "until", "15.09.2026"));
        complete(regional.key(), inOrder("decision", "Продлить", "until", "18.09.2026"));
        run.report(cycle, late, true);
        complete(cycle.key(), Map.of());
        complete(cycle.key(), Map.of());
        complete(cycle.key(), Map.of());

        complete(regional.key(), Map.of());
        assertThat(done).isEqualTo(formsOfACycle());
        Page progress = office.ownPage(school.regionalCoordinator(), "/monitoring/" + cycle.id());
        assertThat(progress.locator("main")).containsText("срок продлён");
        assertThat(progress.locator("main")).containsText("утверждён");
        Page municipalities = office.ownPage(school.regionalCoordinator(), "/regional-monitoring/" + regional.id());
        assertThat(municipalities.locator("main")).containsText("срок продлён до 18.09.2026");
        assertThat(municipalities.locator("main")).containsText("Утверждённый отчёт");
        office.noTrouble();
    }

    private void complete(BusinessKey key, Map<String, String> answers) {
        OpenTask task = tasks.ofCase(key).get(0);
        office.complete(task.assignee(), task.id(), task.key(), answers);
        done.add(task.key());
        run.run();
        region.run();
    }

    /** A field may appear on the answer before it. */
    private static Map<String, String> inOrder(String... answers) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            ordered.put(answers[i], answers[i + 1]);
        }
        return ordered;
    }

    private static Set<String> formsOfACycle() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms", "monitoring"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
