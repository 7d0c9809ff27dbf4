package org.nastavnik.participant.exchange;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nastavnik.participant.MassEntry;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.consent.ConsentSigner;
import org.nastavnik.participant.consent.MassConsents;
import org.nastavnik.participant.exchange.ImportLine.Deed;
import org.nastavnik.participant.listing.RegisterRows;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes persons over from a file. Nothing is stored before the person who uploaded it has seen what will happen; what
 * happens is worked out anew from the register at that moment, so that the same file twice changes nothing.
 */
@Service
@Transactional
public class PersonImport {

    private final PersonFiles files;
    private final ImportPlanner planner;
    private final ImportScopes scopes;
    private final MassEntry entry;
    private final MassConsents consents;
    private final RegisterRows days;
    private final EntityManager entities;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    PersonImport(
            PersonFiles files,
            ImportPlanner planner,
            ImportScopes scopes,
            MassEntry entry,
            MassConsents consents,
            RegisterRows days,
            EntityManager entities,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.files = files;
        this.planner = planner;
        this.scopes = scopes;
        this.entry = entry;
        this.consents = consents;
        this.days = days;
        this.entities = entities;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** Keeps the file's tables; an earlier upload of the same person is forgotten. */
    public long upload(byte[] content) {
        ImportScope scope = scopes.own();
        List<Table> tables = TableReader.read(content);
        int first = IntStream.range(0, tables.size())
                .filter(i -> FileColumns.detect(tables.get(i), Map.of()).head() != null)
                .findFirst()
                .orElse(0);
        String by = actor.loginOrSystem();
        files.deleteByUploadedBy(by);
        return files.save(
                        new PersonFile(scope.municipalityId(), withoutNeeds(tables, scope), first, by, clock.instant()))
                .id();
    }

    /** Who may not enter the special category anywhere does not keep it in the system either. */
    private static List<Table> withoutNeeds(List<Table> tables, ImportScope scope) {
        return scope.leadsAny()
                ? tables
                : tables.stream().map(SpecialCategory::removed).toList();
    }

    /** Only for who uploaded it. */
    @Transactional(readOnly = true)
    public PersonFile get(long fileId) {
        return files.findByIdAndUploadedBy(fileId, actor.loginOrSystem()).orElseThrow(NoSuchElementException::new);
    }

    @Transactional(readOnly = true)
    public ImportPlan plan(PersonFile file) {
        return planner.plan(file, scope(file));
    }

    /** From the roles of now; who has gone to another municipality no longer reaches the file. */
    private ImportScope scope(PersonFile file) {
        ImportScope scope = scopes.own();
        if (scope.municipalityId() != file.municipalityId()) {
            throw new NoSuchElementException();
        }
        return scope;
    }

    /** What the file's columns hold, where their headings do not say it, and on which sheet. */
    public void choose(long fileId, int table, Map<Integer, FileColumn> columns) {
        PersonFile file = lock(fileId);
        file.choose(Math.max(0, Math.min(table, file.tables().size() - 1)));
        file.say(columns);
    }

    /** Whether the persons of rows are those of the register, by the rows' numbers. */
    public void answer(long fileId, Map<Integer, RowAnswer> answers) {
        lock(fileId).answer(answers);
    }

    private PersonFile lock(long fileId) {
        return files.lock(fileId, actor.loginOrSystem()).orElseThrow(NoSuchElementException::new);
    }

    public void forget(long fileId) {
        files.deleteOne(lock(fileId).id());
    }

    /**
     * Enters and changes what is clear.
     *
     * @param partly the person knows that rows with faults and open questions stay out
     * @return what was done, and what is left of the file
     */
    public ImportPlan takeOver(long fileId, boolean partly) {
        PersonFile file = lock(fileId);
        ImportPlan plan = planner.plan(file, scope(file));
        if (!plan.problems().isEmpty()) {
            throw new Refusal("Файл пока не загрузить: сначала решите, что в его столбцах.");
        }
        if (plan.unclear() > 0 && !partly) {
            throw new Refusal(
                    "В файле есть строки с ошибками или без ответа: исправьте их или загрузите только верные.");
        }
        entities.flush();
        // the persons that were compared are read anew when they change
        entities.clear();
        store(plan, days.today(file.municipalityId()), file.municipalityId());
        if (plan.unclear() == 0) {
            files.deleteOne(fileId);
        }
        auditTrail.record(
                "municipality:" + file.municipalityId(),
                "person.imported",
                plan.count(Deed.ADD) + " + " + plan.count(Deed.CHANGE));
        return plan;
    }

    private void store(ImportPlan plan, LocalDate today, long municipalityId) {
        List<ImportLine> fresh = plan.of(Deed.ADD);
        List<Long> ids = entry.add(
                fresh.stream()
                        .map(line -> new MassEntry.Entry(line.row().organizationId(), line.details()))
                        .toList(),
                today);
        List<MassConsents.Paper> papers = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            paper(fresh.get(i), ids.get(i), today, papers);
        }
        List<ImportLine> changed = plan.of(Deed.CHANGE);
        Map<Long, PersonDetails> changes = new HashMap<>();
        for (ImportLine line : changed) {
            changes.put(line.personId(), line.details());
            paper(line, line.personId(), today, papers);
        }
        entry.change(changes, today);
        consents.give(municipalityId, papers);
    }

    private static void paper(ImportLine line, long personId, LocalDate today, List<MassConsents.Paper> papers) {
        if (line.consents()) {
            ConsentSigner signer = LineMaker.signer(line.details(), today);
            papers.add(new MassConsents.Paper(
                    personId,
                    signer,
                    line.details().representativeName(),
                    line.row().consentOn()));
        }
    }

    /** Row numbers with what to correct there. */
    static Map<Integer, String> faults(ImportPlan plan) {
        return plan.of(Deed.FAULT).stream()
                .collect(Collectors.toMap(line -> line.row().number(), line -> String.join(" ", line.faults())));
    }
}
