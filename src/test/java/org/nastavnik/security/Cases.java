package org.nastavnik.security;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases to try other people's hands on: a programme at the head's first task or at the curator's. */
class Cases {

    private final Programmes programmes;
    private final OrganizationService organizations;
    private final TestPlaces places;
    private final TaskService tasks;
    private final JdbcTemplate jdbc;
    private final Jobs jobs;

    Cases(
            Programmes programmes,
            OrganizationService organizations,
            TestPlaces places,
            TaskService tasks,
            JdbcTemplate jdbc,
            Jobs jobs) {
        this.programmes = programmes;
        this.organizations = organizations;
        this.places = places;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    BusinessKey begun(TestPlace place) {
        LocalDate begin = LocalDate.of(2026, 9, 1);
        NewProgramme plan = new NewProgramme(
                "Учитель – ученик",
                begin,
                begin.plusMonths(9),
                Set.of(MentoringForm.TEACHER_PUPIL),
                Set.of(MentoringKind.INDIVIDUAL),
                MeetingFormat.ON_SITE,
                false);
        BusinessKey key = programmes.launch(place.school().id(), plan).key();
        jobs.runDue(key);
        return key;
    }

    /** The open task of the case, found by the system. */
    String task(BusinessKey key, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .taskDefinitionKey(taskKey)
                .singleResult()
                .getId();
    }

    /** Another school of the same municipality with people of its own. */
    TestPlace neighbour(TestPlace place) {
        Organization school = organizations.addOrganization(
                place.municipality(), OrganizationKind.SCHOOL, "Соседняя школа", "Соседняя школа", "Городок", null);
        Map<Role, String> logins = new EnumMap<>(Role.class);
        TestPlace neighbour = new TestPlace(place.region(), place.municipality(), school, logins, places);
        for (Role role : new Role[] {Role.HEAD, Role.CURATOR, Role.MENTOR}) {
            logins.put(role, places.newHolder(neighbour, role));
        }
        return neighbour;
    }

    void addCandidate(String taskId, String login) {
        tasks.addCandidateUser(taskId, login);
    }

    void close(String login) {
        jdbc.update("update nastavnik.organization_user set enabled = false where login = ?", login);
    }

    /** The order's values: the head appoints the curator that the school has. */
    static Map<String, Object> appointment(String curator) {
        return Map.of(
                "variables",
                Map.of(
                        "curator", Map.of("value", curator),
                        "orderNumber", Map.of("value", "25/1"),
                        "orderDate", Map.of("value", "2026-09-01"),
                        "duties", Map.of("value", "Собрать базы наставников и наставляемых"),
                        "documents", Map.of("type", "Json", "value", "[\"REGULATION\"]")));
    }

    /** Over REST, as the head does it. */
    void appointCurator(RestUsers server, TestPlace place, BusinessKey key) {
        Door.Answer answer = Door.PROGRAMS.call(
                server,
                place.head(),
                "POST",
                "/task/" + task(key, "appoint-curator") + "/submit-form",
                appointment(place.curator()));
        if (answer.status() >= 300) {
            throw new AssertionError(answer);
        }
        jobs.runDue(key);
    }
}
