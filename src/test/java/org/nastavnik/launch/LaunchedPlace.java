package org.nastavnik.launch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.roadmap.municipal.MunicipalRoadMapService;
import org.nastavnik.roadmap.municipal.MunicipalTemplates;
import org.nastavnik.support.Acting;
import org.nastavnik.support.FormUser;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A municipality whose coordinator launches the model, and its organisations. */
final class LaunchedPlace {

    static final Period YEAR = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 31));

    private final TestPlace place;
    private final List<Organization> schools = new ArrayList<>();
    private Launch launch;

    @Autowired
    private TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private LaunchService launches;

    @Autowired
    private LaunchBatch batch;

    @Autowired
    private MunicipalRoadMapService roadMaps;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Joins joins;

    @Autowired
    private JdbcTemplate jdbc;

    LaunchedPlace(AutowireCapableBeanFactory beans) {
        beans.autowireBean(this);
        place = places.newPlace();
        schools.add(place.school());
    }

    TestPlace place() {
        return place;
    }

    Organization organization(OrganizationKind kind) {
        int number = schools.size() + 1;
        Organization added = organizations.addOrganization(
                place.municipality(), kind, "Организация № " + number, "Организация № " + number, "Городок", null);
        schools.add(added);
        return added;
    }

    /** Without the slow encoding of a password: nobody logs in here. */
    String head(Organization organization) {
        String login = "head-" + organization.id();
        organizations.addUser(new User(login, "{noop}x", new PersonName("Директоров", "Пётр", null), "директор")
                .ofOrganization(organization));
        organizations.passRole(Role.HEAD, organization.id(), login);
        return login;
    }

    /** With the one that is there already. */
    void organizations(int number) {
        while (schools.size() < number) {
            head(organization(OrganizationKind.SCHOOL));
        }
    }

    Launch open() {
        launch = Acting.get(
                place.coordinator(), () -> launches.open(place.municipality().id(), YEAR));
        jobs.runDue(launch.key());
        return launch;
    }

    Launch launch() {
        return launches.get(launch.id());
    }

    void submit(String taskKey, Map<String, Object> values) {
        coordinator().submit(launch.key(), taskKey, values);
        jobs.runDue(launch.key());
    }

    FormUser coordinator() {
        return new FormUser(engine, place.coordinator());
    }

    void draftRoadMap() {
        roadMaps.fromTemplate(
                place.municipality().id(),
                MunicipalTemplates.SAYANSKY,
                "Дорожная карта округа",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2029, 8, 31));
    }

    void untilChoice() {
        submit("appoint-municipal-staff", staff(Map.of()));
        draftRoadMap();
        submit("approve-municipal-road-map", Map.of("orderNumber", "26/1", "orderDate", "2026-09-01"));
    }

    Map<String, Object> staff(Map<String, Object> different) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "responsible", place.coordinator(),
                "curators", List.of(place.municipalCurator()),
                "operators", List.of(place.operator()),
                "members", List.of(place.coordinator(), place.operator()),
                "others", "Посторонняя Анна Петровна, методист",
                "orderNumber", "25/1",
                "orderDate", "2026-09-01"));
        values.putAll(different);
        return values;
    }

    Map<String, Object> choice(Map<String, Object> different) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "scope", "ALL",
                "title", "Программа наставничества на 2026/2027 учебный год",
                "forms", List.of("TEACHER_PUPIL"),
                "mentoringKinds", List.of("INDIVIDUAL"),
                "meetingFormat", "MIXED",
                "orderNumber", "27/1",
                "orderDate", "2026-09-01"));
        values.putAll(different);
        return values;
    }

    /** What the background does: the batch, and the end of the launch's waiting. */
    void background() {
        batch.run();
        joins.poll();
        jobs.runDue(launch.key());
    }

    Map<ChoiceState, Integer> counts() {
        return launches.counts(launch.id());
    }

    int programmes() {
        return count(
                "select count(*) from nastavnik.programme where municipality_id = ?",
                place.municipality().id());
    }

    /** Instances of the programme's process in this municipality. */
    int cases() {
        return count(
                "select count(*) from camunda.act_ru_execution where parent_id_ is null and tenant_id_ = ?"
                        + " and business_key_ like 'P-%' and business_key_ not like '%/%'",
                place.tenant());
    }

    String reason(Organization organization) {
        return jdbc.queryForObject(
                "select reason from nastavnik.launch_organization where launch_id = ? and organization_id = ?",
                String.class,
                launch.id(),
                organization.id());
    }

    private int count(String sql, Object argument) {
        Integer found = jdbc.queryForObject(sql, Integer.class, argument);
        return found == null ? 0 : found;
    }
}
