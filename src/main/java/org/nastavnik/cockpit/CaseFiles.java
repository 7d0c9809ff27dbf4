package org.nastavnik.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.document.DocumentService;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.programme.CaseSection;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.audit.AuditEntry;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case's page together; the number of statements does not grow with the programme. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

    private static final int TIMELINE = 200;
    private static final String NOBODY = "не назначен";

    private final Directory directory;
    private final OrganizationService organizationService;
    private final OpenTasks tasks;
    private final DocumentService documents;
    private final AuditTrail auditTrail;
    private final List<CaseSection> sections;
    private final TaskPlates plates;
    private final ProgrammeAccess access;
    private final CurrentActor actor;
    private final MessageSource messages;
    private final Clock clock;

    CaseFiles(
            Directory directory,
            OrganizationService organizationService,
            OpenTasks tasks,
            DocumentService documents,
            AuditTrail auditTrail,
            List<CaseSection> sections,
            TaskPlates plates,
            ProgrammeAccess access,
            CurrentActor actor,
            MessageSource messages,
            Clock clock) {
        this.directory = directory;
        this.organizationService = organizationService;
        this.tasks = tasks;
        this.documents = documents;
        this.auditTrail = auditTrail;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CaseSection::order))
                .toList();
        this.plates = plates;
        this.access = access;
        this.actor = actor;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param whole everything, as it is printed */
    public CaseFile open(MentoringProgramme programme, boolean whole) {
        Municipality municipality = directory.municipality(programme.municipalityId());
        List<OpenTask> open = tasks.ofCase(programme.key());
        List<AuditEntry> trail = auditTrail.ofProgramme(programme.id(), TIMELINE);
        String head = organizationService
                .holder(Role.HEAD, programme.organizationId())
                .orElse(null);
        String curator = organizationService
                .holder(Role.CURATOR, programme.organizationId())
                .orElse(null);
        Map<String, String> names = names(open, trail, head, curator);
        boolean leads = access.mayLead(programme);
        // who only watches sees figures, not people
        Map<String, String> about = leads ? plates.inCase(open) : Map.of();
        return new CaseFile(
                programme,
                directory.organization(programme.organizationId()),
                municipality,
                head == null ? NOBODY : names.get(head),
                curator == null ? NOBODY : names.get(curator),
                open.stream()
                        .map(task -> line(task, about.get(task.id()), names, municipality.zone()))
                        .toList(),
                sections.stream()
                        .map(section -> section(section, programme, new CaseSection.Sight(leads, whole)))
                        .filter(section -> !section.empty())
                        .toList(),
                documents.commonOfProgramme(programme.id()),
                trail.stream()
                        .map(entry -> line(entry, names, municipality.zone()))
                        .toList());
    }

    private static CaseFile.Section section(
            CaseSection section, MentoringProgramme programme, CaseSection.Sight sight) {
        List<CaseSection.Row> rows = section.rows(programme.id());
        return new CaseFile.Section(
                section.title(),
                sight.leads()
                        ? rows
                        : rows.stream().map(CaseSection.Row::watched).toList(),
                section.detail(programme, sight));
    }

    /** All names of the page in one statement. */
    private Map<String, String> names(List<OpenTask> open, List<AuditEntry> trail, String head, String curator) {
        Set<String> logins = new HashSet<>();
        open.forEach(task -> logins.add(task.assignee()));
        trail.forEach(entry -> logins.add(entry.actor()));
        logins.add(head);
        logins.add(curator);
        Map<String, String> names = new HashMap<>(directory.briefNames(logins));
        names.put(CurrentActor.SYSTEM, "система");
        return names;
    }

    private CaseTask line(OpenTask task, String about, Map<String, String> names, ZoneId zone) {
        boolean mine =
                task.assignee() != null && task.assignee().equals(actor.login().orElse(null));
        return new CaseTask(
                task.name(),
                about,
                task.assignee() == null ? NOBODY : names.getOrDefault(task.assignee(), task.assignee()),
                LocalDate.ofInstant(task.createdAt(), zone),
                task.dueAt() == null ? null : LocalDate.ofInstant(task.dueAt(), zone),
                task.overdue(clock.instant()),
                mine ? task.link() : null);
    }

    private TimelineEntry line(AuditEntry entry, Map<String, String> names, ZoneId zone) {
        return new TimelineEntry(
                LocalDateTime.ofInstant(entry.at(), zone),
                names.getOrDefault(entry.actor(), entry.actor()),
                word("audit." + entry.action(), entry.action()),
                entry.detail() == null ? null : word("audit.detail." + entry.detail(), entry.detail()));
    }

    private String word(String code, String otherwise) {
        return messages.getMessage(code, null, otherwise, java.util.Locale.forLanguageTag("ru"));
    }
}
