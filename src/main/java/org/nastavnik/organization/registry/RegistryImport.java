package org.nastavnik.organization.registry;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Handout;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.NameKey;
import org.nastavnik.organization.OrganizationDetails;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Places;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Staff;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.organization.Workplace;
import org.nastavnik.organization.registry.RegistryPreview.Deed;
import org.nastavnik.organization.registry.RegistryPreview.Line;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a list of organisations and heads over from a file: all of it or nothing, and the same list twice changes
 * nothing. A head in office is not replaced by a list.
 */
@Service
@Transactional
public class RegistryImport {

    /** How many passwords are made at once: each costs about a tenth of a second on purpose. */
    public static final int SHEET = 30;

    private static final int FORGET_AFTER = 100;

    private final RegistryFiles files;
    private final Places places;
    private final Staff staff;
    private final OrganizationService organizations;
    private final Users users;
    private final Directory directory;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    RegistryImport(
            RegistryFiles files,
            Places places,
            Staff staff,
            OrganizationService organizations,
            Users users,
            Directory directory,
            EntityManager entities,
            JdbcClient jdbc,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.files = files;
        this.places = places;
        this.staff = staff;
        this.organizations = organizations;
        this.users = users;
        this.directory = directory;
        this.entities = entities;
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** Keeps the file's tables; an earlier upload of the same person is forgotten. */
    public RegistryFile upload(long municipalityId, byte[] content) {
        List<Table> tables = TableReader.read(content);
        String by = actor.loginOrSystem();
        files.deleteByMunicipalityIdAndUploadedBy(municipalityId, by);
        return files.save(new RegistryFile(municipalityId, tables, by, clock.instant()));
    }

    @Transactional(readOnly = true)
    public RegistryFile get(long municipalityId, long fileId) {
        return files.findByIdAndMunicipalityId(fileId, municipalityId).orElseThrow();
    }

    private record Known(
            long id,
            long version,
            OrganizationKind kind,
            String fullName,
            String city,
            String website,
            PersonName head) {}

    @Transactional(readOnly = true)
    public RegistryPreview preview(RegistryFile file, Table table, RegistryMapping mapping) {
        Municipality municipality = directory.municipality(file.municipalityId());
        RegistryList list = RegistryList.read(table, mapping, municipality.name());
        Map<String, Known> known = known(municipality.id());
        List<Line> lines = new ArrayList<>();
        for (RegistryList.Row row : list.rows()) {
            lines.add(line(row, known.get(row.key()), mapping));
        }
        return new RegistryPreview(lines, list.problems());
    }

    private static Line line(RegistryList.Row row, Known known, RegistryMapping mapping) {
        if (known == null) {
            return new Line(
                    row, Deed.ADD, null, row.head() != null, row.head() == null ? "руководитель не указан" : null);
        }
        boolean newHead = row.head() != null && known.head() == null;
        boolean otherHead = row.head() != null
                && known.head() != null
                && !NameKey.of(row.head().name().full())
                        .equals(NameKey.of(known.head().full()));
        return new Line(
                row,
                same(row, known, mapping) ? Deed.KEEP : Deed.CHANGE,
                known.id(),
                newHead,
                otherHead ? "в системе другой руководитель (" + known.head().brief() + "), он останется" : null);
    }

    /** Only what the file has a column for. */
    private static boolean same(RegistryList.Row row, Known known, RegistryMapping mapping) {
        OrganizationDetails wanted = merged(row, known, mapping);
        return wanted.kind() == known.kind()
                && wanted.fullName().equals(known.fullName())
                && wanted.city().equals(known.city())
                && Objects.equals(wanted.website(), known.website());
    }

    private static OrganizationDetails merged(RegistryList.Row row, Known known, RegistryMapping mapping) {
        OrganizationDetails listed = row.organization();
        return new OrganizationDetails(
                mapping.has(RegistryColumn.KIND) ? listed.kind() : known.kind(),
                listed.shortName(),
                mapping.has(RegistryColumn.FULL_NAME) ? listed.fullName() : known.fullName(),
                mapping.has(RegistryColumn.CITY) ? listed.city() : known.city(),
                listed.website() == null ? known.website() : listed.website());
    }

    private Map<String, Known> known(long municipalityId) {
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("""
                        select o.name_key, o.id, o.version, o.kind, o.full_name, o.city, o.website,
                               h.last_name, h.first_name, h.middle_name
                        from organization o
                        left join organization_role r on r.organization_id = o.id and r.role = 'HEAD' and r.until is null
                        left join organization_user h on h.login = r.login
                        where o.municipality_id = :municipality""").param("municipality", municipalityId).query(row -> {
            PersonName head = row.getString("last_name") == null
                    ? null
                    : new PersonName(
                            row.getString("last_name"), row.getString("first_name"), row.getString("middle_name"));
            known.put(
                    row.getString("name_key"),
                    new Known(
                            row.getLong("id"),
                            row.getLong("version"),
                            OrganizationKind.valueOf(row.getString("kind")),
                            row.getString("full_name"),
                            row.getString("city"),
                            row.getString("website"),
                            head));
        });
        return known;
    }

    /** @return what was done */
    public RegistryPreview takeOver(RegistryFile file, Table table, RegistryMapping mapping) {
        RegistryPreview plan = preview(file, table, mapping);
        if (!plan.problems().isEmpty()) {
            throw new Refusal(
                    "Список не загружен, потому что в нём есть строки с ошибками: исправьте их в файле и загрузите его снова.");
        }
        Map<String, Known> known = known(file.municipalityId());
        int done = 0;
        for (Line line : plan.lines()) {
            takeOver(file.municipalityId(), line, known.get(line.row().key()), mapping);
            if (++done % FORGET_AFTER == 0) {
                // else every flush looks through all organisations so far
                entities.flush();
                entities.clear();
            }
        }
        files.deleteById(file.id());
        auditTrail.record(
                "municipality:" + file.municipalityId(),
                "organization.imported",
                plan.added() + " + " + plan.changed() + ", " + plan.heads());
        return plan;
    }

    private void takeOver(long municipalityId, Line line, Known known, RegistryMapping mapping) {
        long id;
        if (known == null) {
            id = places.add(directory.municipality(municipalityId), line.row().organization())
                    .id();
        } else {
            id = known.id();
            if (line.deed() == Deed.CHANGE) {
                places.change(id, known.version(), merged(line.row(), known, mapping));
            }
        }
        if (line.newHead()) {
            User head = staff.enter(Workplace.organization(id), line.row().head(), null);
            organizations.passRole(Role.HEAD, id, head.login());
        }
    }

    /** Heads to whom no password has been given out yet. */
    @Transactional(readOnly = true)
    public int withoutPassword(long municipalityId) {
        return jdbc.sql("select count(*)" + WITHOUT_PASSWORD)
                .param("municipality", municipalityId)
                .query(Integer.class)
                .single();
    }

    /** One-time passwords for the next of them. */
    public List<Handout> sheet(long municipalityId) {
        List<String> logins = jdbc.sql("select u.login" + WITHOUT_PASSWORD
                        + " order by o.short_name, u.login limit :limit for update of u")
                .param("municipality", municipalityId)
                .param("limit", SHEET)
                .query(String.class)
                .list();
        if (logins.isEmpty()) {
            throw new Refusal("Всем руководителям пароли уже выданы. Новый пароль выдаётся на странице сотрудника.");
        }
        return logins.stream()
                .map(login -> staff.handOut(users.findById(login).orElseThrow()))
                .toList();
    }

    private static final String WITHOUT_PASSWORD = " from organization_role r"
            + " join organization_user u on u.login = r.login and u.enabled and u.password_hash = '{bcrypt}-'"
            + " join organization o on o.id = r.organization_id"
            + " where r.role = 'HEAD' and r.until is null and o.municipality_id = :municipality";
}
