package org.nastavnik.cockpit.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.nastavnik.cockpit.process.InstanceCase.Fact;
import org.nastavnik.engine.history.CaseInstance;
import org.nastavnik.engine.history.CaseInstances;
import org.nastavnik.engine.task.TaskPlaces;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Viewer;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who oversee a municipality which case an instance of a process is. */
@Service
@Transactional(readOnly = true)
public class InstanceCases {

    private final CaseInstances instances;
    private final TaskPlaces places;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    InstanceCases(CaseInstances instances, TaskPlaces places, Directory directory, JdbcClient jdbc, Clock clock) {
        this.instances = instances;
        this.places = places;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public InstanceCase open(Viewer viewer, String instanceId) {
        CaseInstance instance = instances.get(instanceId);
        BusinessKey key =
                BusinessKey.read(instance.businessKey()).orElseThrow(() -> new NoSuchElementException("Not a case"));
        Organization organization =
                places.organizationOf(key).map(directory::organization).orElse(null);
        long municipalityId = organization == null ? key.municipalityId() : organization.municipalityId();
        if (!viewer.mayReadMunicipality(municipalityId)) {
            throw new Forbidden();
        }
        Municipality municipality = directory.municipality(municipalityId);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Процесс", instance.process()));
        if (organization != null) {
            facts.add(new Fact("Организация", organization.shortName()));
        }
        facts.add(new Fact("Муниципалитет", municipality.name()));
        if (key.isOfProgramme()) {
            programme(key.programmeId(), facts);
        }
        facts.add(new Fact("Номер дела", key.value()));
        facts.add(new Fact("Начато", day(instance.startedAt(), municipality.zone())));
        if (instance.endedAt() != null) {
            facts.add(new Fact("Завершено", day(instance.endedAt(), municipality.zone())));
        }
        return new InstanceCase(facts, tasks(key, municipality.zone()), link(viewer, key, municipalityId));
    }

    private void programme(long id, List<Fact> facts) {
        jdbc.sql("select title, stage, starts_on, ends_on from programme where id = :id")
                .param("id", id)
                .query(row -> {
                    facts.add(new Fact("Программа", row.getString("title")));
                    facts.add(new Fact(
                            "Этап", Stage.valueOf(row.getString("stage")).title()));
                    facts.add(new Fact(
                            "Период",
                            RussianDates.inTable(row.getObject("starts_on", LocalDate.class)) + " — "
                                    + RussianDates.inTable(row.getObject("ends_on", LocalDate.class))));
                });
    }

    private List<InstanceCase.Waiting> tasks(BusinessKey key, ZoneId zone) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select t.name, t.created_at, t.due_at, g.name as post, u.last_name, u.first_name, u.middle_name
                        from engine_open_task t
                                 left join organization_user u on u.login = t.assignee
                                 left join organization_group g on g.id = t.candidate_group
                        where t.business_key = :key or t.programme_id = :whole
                        order by t.urgency, t.task_id limit 100""")
                .param("key", key.value())
                // the programme's own instance stands for the whole case with its pairs, road map and nominations
                .param("whole", key.isOfProgramme() && key.part() == null ? key.programmeId() : 0L)
                .query((row, number) -> {
                    Instant due = SqlTime.read(row, "due_at");
                    String last = row.getString("last_name");
                    return new InstanceCase.Waiting(
                            row.getString("name"),
                            last == null
                                    ? row.getString("post")
                                    : new PersonName(last, row.getString("first_name"), row.getString("middle_name"))
                                            .brief(),
                            day(SqlTime.read(row, "created_at"), zone),
                            due == null ? null : day(due, zone),
                            due != null && due.isBefore(now));
                })
                .list();
    }

    /** Only to pages that open for whoever oversees the municipality; a school's report for its own people alone. */
    private static String link(Viewer viewer, BusinessKey key, long municipalityId) {
        if (key.isOfProgramme()) {
            return "/programmes/" + key.programmeId();
        }
        if ("monitoring".equals(key.part())) {
            return "/monitoring/" + key.partId();
        }
        if ("school-report".equals(key.part()) && viewer.served().contains(municipalityId)) {
            return "/school-reports/" + key.partId();
        }
        return null;
    }

    private static String day(Instant moment, ZoneId zone) {
        return RussianDates.inTable(LocalDate.ofInstant(moment, zone));
    }
}
