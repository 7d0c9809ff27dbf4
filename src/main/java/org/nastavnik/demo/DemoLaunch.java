package org.nastavnik.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.CaseJobs;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.launch.Launch;
import org.nastavnik.launch.LaunchService;
import org.nastavnik.launch.Period;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.organization.registry.RegistryFile;
import org.nastavnik.organization.registry.RegistryImport;
import org.nastavnik.organization.registry.RegistryMapping;
import org.nastavnik.roadmap.municipal.MunicipalRoadMapService;
import org.nastavnik.roadmap.municipal.MunicipalTemplates;
import org.nastavnik.shared.table.Table;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A municipality with 82 organisations (as many as the Altai report names) whose launch stands at the choice of them. */
@Component
@Profile("demo")
class DemoLaunch {

    /** Its heads are too many for the list of logins that the start prints. */
    static final String CODE = "yasnogorsk";

    private static final String COORDINATOR = "yas.coordinator";

    private final OrganizationService organizations;
    private final RegistryImport registry;
    private final MunicipalRoadMapService roadMaps;
    private final LaunchService launches;
    private final OpenTasks tasks;
    private final TaskDesk desk;
    private final CaseJobs jobs;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoLaunch(
            OrganizationService organizations,
            RegistryImport registry,
            MunicipalRoadMapService roadMaps,
            LaunchService launches,
            OpenTasks tasks,
            TaskDesk desk,
            CaseJobs jobs,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.organizations = organizations;
        this.registry = registry;
        this.roadMaps = roadMaps;
        this.launches = launches;
        this.tasks = tasks;
        this.desk = desk;
        this.jobs = jobs;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void make(String passwordHash) {
        Municipality municipality = transaction.execute(status -> place(passwordHash));
        Period year = Period.schoolYear(LocalDate.now(clock));
        transaction.executeWithoutResult(status -> roadMaps.fromTemplate(
                municipality.id(),
                MunicipalTemplates.SAYANSKY,
                "Дорожная карта внедрения целевой модели наставничества в Ясногорском районе",
                year.startsOn(),
                year.startsOn().plusYears(3).minusDays(1)));
        Launch launch = launches.open(municipality.id(), year);
        step(
                launch,
                "appoint-municipal-staff",
                Map.of(
                        "curators", List.of("yas.curator"),
                        "operators", List.of("yas.operator"),
                        "members", List.of(COORDINATOR, "yas.curator", "yas.operator"),
                        "orderNumber", "25/1"));
        step(launch, "approve-municipal-road-map", Map.of("orderNumber", "26/1"));
    }

    private Municipality place(String passwordHash) {
        DemoNames names = new DemoNames();
        Municipality municipality = organizations.addMunicipality(
                organizations.addRegion("altai", "Алтайский край"),
                CODE,
                "Ясногорский район",
                "Комитет по образованию администрации Ясногорского района",
                ZoneId.of("Asia/Barnaul"));
        official(municipality, COORDINATOR, "заместитель председателя комитета", names, passwordHash);
        official(municipality, "yas.curator", "главный специалист", names, passwordHash);
        official(municipality, "yas.operator", "методист", names, passwordHash);
        organizations.grant(COORDINATOR, Role.COORDINATOR, municipality.id());
        RegistryFile list = registry.upload(municipality.id(), organisations());
        Table table = list.table(0);
        registry.takeOver(list, table, RegistryMapping.detect(table));
        jdbc.sql("update organization_user set password_hash = :hash, must_change_password = false"
                        + " where municipality_id = :municipality")
                .param("hash", passwordHash)
                .param("municipality", municipality.id())
                .update();
        return municipality;
    }

    private void official(
            Municipality municipality, String login, String position, DemoNames names, String passwordHash) {
        organizations.addUser(new User(login, passwordHash, names.next(), position).ofMunicipality(municipality));
    }

    private static byte[] organisations() {
        try (InputStream list = DemoLaunch.class.getResourceAsStream("/demo/organisations.csv")) {
            return list.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void step(Launch launch, String taskKey, Map<String, ?> chosen) {
        jobs.run(launch.key());
        OpenTask task = tasks.ofCase(launch.key()).stream()
                .filter(open -> open.key().equals(taskKey))
                .findFirst()
                .orElseThrow();
        FilledForm form = new FilledForm(
                desk.schema(COORDINATOR, task.id()), desk.supplied(COORDINATOR, task.id()), LocalDate.now(clock));
        desk.submit(COORDINATOR, task.id(), form.answers(chosen));
        jobs.run(launch.key());
    }
}
