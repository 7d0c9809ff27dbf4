package org.nastavnik.monitoring.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.monitoring.IndicatorSets;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.support.Acting;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.TestPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality with two schools as its people lead a cycle: by forms. */
public class CycleRun {

    static final HalfYear PERIOD = new HalfYear(2026, 2);

    @Autowired
    CycleService cycles;

    @Autowired
    SchoolReportService reports;

    @Autowired
    ReportBatch batch;

    @Autowired
    CycleTotals totals;

    @Autowired
    SummingUp summingUp;

    @Autowired
    IndicatorSets sets;

    @Autowired
    Jobs jobs;

    @Autowired
    Joins joins;

    @Autowired
    MutableClock clock;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    final TestPlace first;
    final TestPlace second;
    private int number;

    public CycleRun(TestPlace first, TestPlace second, AutowireCapableBeanFactory beans) {
        this.first = first;
        this.second = second;
        beans.autowireBean(this);
        for (TestPlace school : List.of(first, second)) {
            programme(school, "2026-07-01", "2027-12-31");
            counts(school, PERIOD, 100, 10, 50);
        }
    }

    static ZoneId zone() {
        return ZoneId.of("Asia/Vladivostok");
    }

    LocalDate today() {
        return LocalDate.now(clockAt());
    }

    public MutableClock clock() {
        return clock;
    }

    private Clock clockAt() {
        return clock.withZone(zone());
    }

    long municipality() {
        return first.municipality().id();
    }

    public FormUser user(String login) {
        return new FormUser(engine, login);
    }

    public void run() {
        BusinessKey all = BusinessKey.municipality(municipality());
        jobs.runDue(all);
        batch.run();
        jobs.runDue(all);
        joins.poll();
        jobs.runDue(all);
    }

    public void choose(String set) {
        Acting.as(
                first.coordinator(),
                () -> sets.choose(
                        municipality(), sets.shipped(set).orElseThrow().id(), PERIOD));
    }

    long programme(TestPlace school, String from, String until) {
        return jdbc.sql("""
                        insert into programme (organization_id, municipality_id, tenant_id, title, starts_on, ends_on, forms,
                                               kinds, meeting_format, self_directed, stage, created_by, created_at)
                        values (:organization, :municipality, :tenant, 'Программа', cast(:from as date), cast(:until as date),
                                'PUPIL_PUPIL', 'INDIVIDUAL', 'ON_SITE', false, 'WORK', 'test', '2026-01-10T00:00:00Z')
                        returning id""")
                .param("organization", school.school().id())
                .param("municipality", municipality())
                .param("tenant", school.tenant())
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    void counts(TestPlace school, HalfYear period, int pupils, int heads, int teachers) {
        jdbc.sql("""
                        insert into participant_head_count (organization_id, year, half, pupils, pupils_15_19, students, heads,
                                                            teachers, young_teachers, confirmed_by, confirmed_at)
                        values (:organization, :year, :half, :pupils, :pupils, 0, :heads, :teachers, :teachers, 'test', :now)""")
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("organization", school.school().id())
                .param("year", period.year())
                .param("half", period.half())
                .param("pupils", pupils)
                .param("heads", heads)
                .param("teachers", teachers)
                .update();
    }

    /** So many pupils as mentees of the school's programme, called after the word. */
    public void pupils(TestPlace school, int many, String word) {
        long programme = jdbc.sql("select min(id) from programme where organization_id = :id")
                .param("id", school.school().id())
                .query(Long.class)
                .single();
        for (int i = 0; i < many; i++) {
            pupil(school, programme, word + i);
        }
    }

    private void pupil(TestPlace school, long programme, String name) {
        long person = jdbc.sql("""
                        insert into participant_person (organization_id, kind, last_name, first_name, search_name, match_key, birth_date)
                        values (:organization, 'PUPIL', :name, 'Имя', lower(:name), lower(:name), '2012-05-05') returning id""")
                .param("organization", school.school().id())
                .param("name", name)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into participant_stay (person_id, organization_id, kind, from_on) values (:person, :school, 'PUPIL', '2026-07-01')")
                .param("person", person)
                .param("school", school.school().id())
                .update();
        jdbc.sql("""
                        insert into participant_participation (programme_id, person_id, role, form, state, joined_at)
                        values (:programme, :person, 'MENTEE', 'PUPIL_PUPIL', 'ACTIVE', '2026-07-01T00:00:00Z')""").param("programme", programme).param("person", person).update();
    }

    /** As of today, schools until the 10th, the municipality until the 20th of September 2026. */
    public MonitoringCycle open() {
        MonitoringCycle cycle = Acting.get(
                first.coordinator(),
                () -> cycles.open(
                        municipality(),
                        PERIOD,
                        new CycleDates(today(), LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 20))));
        run();
        return cycle;
    }

    public SchoolReport report(MonitoringCycle cycle, TestPlace school) {
        return reports.of(cycle.id(), school.school().id()).orElseThrow();
    }

    Map<String, Object> confirmation() {
        return new HashMap<>(Map.of("confirm", "yes"));
    }

    /** Explains whatever the form asks for. */
    public void submit(MonitoringCycle cycle, TestPlace school) {
        BusinessKey key = report(cycle, school).key();
        reports.look(report(cycle, school).id());
        Map<String, Object> shown = user(school.curator()).form(key, "submit-indicators");
        Map<String, Object> values = confirmation();
        for (int i = 1; i <= 5; i++) {
            if (!"".equals(shown.get("need" + i))) {
                values.put("explain" + i, "Так сложилось в этом полугодии " + ++number);
            }
        }
        user(school.curator()).submit(key, "submit-indicators", values);
        run();
    }

    public void sign(MonitoringCycle cycle, TestPlace school) {
        user(school.head()).submit(report(cycle, school).key(), "sign-indicators", Map.of("decision", "sign"));
        run();
    }

    public void accept(MonitoringCycle cycle, TestPlace school) {
        user(school.municipalCurator())
                .submit(report(cycle, school).key(), "check-school-report", Map.of("decision", "accept"));
        run();
    }

    public void report(MonitoringCycle cycle, TestPlace school, boolean accepted) {
        submit(cycle, school);
        sign(cycle, school);
        if (accepted) {
            accept(cycle, school);
        }
    }

    public void reportAll(MonitoringCycle cycle) {
        List.of(first, second).forEach(school -> report(cycle, school, true));
    }

    /** The coordinator asks the school once more. */
    public void reopen(MonitoringCycle cycle, TestPlace school) {
        Acting.as(
                first.coordinator(),
                () -> cycles.reopen(
                        report(cycle, school).id(), "Прокуратура нашла ошибку в числе", today().plusDays(5)));
        run();
    }

    public void sumUp(MonitoringCycle cycle) {
        user(first.operator()).submit(cycle.key(), "form-registers", Map.of("formed", "yes"));
        run();
        user(first.municipalCurator()).submit(cycle.key(), "write-analytical-note", Map.of("written", "yes"));
        run();
    }

    public void approve(MonitoringCycle cycle) {
        user(first.coordinator()).submit(cycle.key(), "approve-monitoring", Map.of("decision", "approve"));
        run();
    }

    CycleState state(MonitoringCycle cycle) {
        return cycles.get(cycle.id()).state();
    }

    Indicator indicator(MonitoringCycle cycle, String code) {
        return sets.indicators(cycle.setId()).stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    ReportLine line(MonitoringCycle cycle, TestPlace school, String code) {
        long indicator = indicator(cycle, code).id();
        return reports.lines(report(cycle, school).id()).stream()
                .filter(l -> l.indicatorId() == indicator)
                .findFirst()
                .orElseThrow();
    }

    CycleTotals.Total total(MonitoringCycle cycle, String code) {
        return totals.of(cycle.id()).stream()
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    List<String> openTasks(BusinessKey key) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key.value()).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    long instances(BusinessKey key) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key.value())
                .count();
    }

    /** The last ended instance of the key ended there. */
    boolean endedAt(BusinessKey key, String endEvent) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(endEvent).list().stream()
                .anyMatch(end -> engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(end.getProcessInstanceId())
                                .processInstanceBusinessKey(key.value())
                                .finished()
                                .count()
                        == 1);
    }
}
