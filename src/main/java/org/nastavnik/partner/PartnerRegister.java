package org.nastavnik.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the partners of municipalities; callers check whose they are. */
@Service
@Transactional
public class PartnerRegister {

    public static final int SIZE = 25;

    private static final String COLUMNS = """
            select p.*, m.name as municipality,
                   (select count(*) from partner_person w where w.partner_id = p.id) as people,
                   (select count(distinct s.person_id) from partner_person w
                      join mentorbank_selection s on s.person_id = w.person_id and s.state = 'CONFIRMED'
                    where w.partner_id = p.id) as mentors
            from partner p join organization_municipality m on m.id = p.municipality_id\s""";

    private static final String FOUND = """
            where p.merged_into is null and p.municipality_id in (:municipalities)
              and (:q = '' or p.name_key like :key or lower(p.name) like :like or p.inn = :q)
              and (:state = '' or p.confirmed = (:state = 'CONFIRMED'))\s""";

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    PartnerRegister(JdbcClient jdbc, AuditTrail auditTrail, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is asked for, as it stands in the URL; {@code state} is CONFIRMED, PROPOSED or empty. */
    public record Filter(String q, String state, int page) {
        public Filter {
            q = q == null ? "" : q.strip();
            state = state == null ? "" : state;
            page = Math.max(0, page);
        }
    }

    /** @param more there is a next page */
    public record Page(List<Partner> rows, boolean more, long total) {}

    /** Whoever of the register was entered with this name belongs to it at once. */
    public long add(long municipalityId, PartnerDetails details, boolean confirmed) {
        details.check();
        long id;
        try {
            id = bind(jdbc.sql("""
                            insert into partner (municipality_id, name, name_key, inn, activity, contact_name, contact_position,
                              contact_phone, contact_email, agreement_number, agreement_on, agreement_until, confirmed, added_by, added_at)
                            values (:municipality, :name, :key, :inn, :activity, :contactName, :contactPosition, :contactPhone,
                              :contactEmail, :agreementNumber, :agreementOn, :agreementUntil, :confirmed, :by, :now)
                            returning id"""), details)
                    .param("municipality", municipalityId)
                    .param("confirmed", confirmed)
                    .param("by", actor.loginOrSystem())
                    .param("now", SqlTime.of(clock.instant()))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw taken(taken);
        }
        know(municipalityId, details.key(), id);
        auditTrail.record("partner:" + id, confirmed ? "partner.added" : "partner.proposed", null);
        return id;
    }

    /** @param version what the page was opened with */
    public void change(long id, long version, PartnerDetails details) {
        details.check();
        Partner before = get(id);
        try {
            int changed = bind(jdbc.sql("""
                            update partner set name = :name, name_key = :key, inn = :inn, activity = :activity,
                              contact_name = :contactName, contact_position = :contactPosition, contact_phone = :contactPhone,
                              contact_email = :contactEmail, agreement_number = :agreementNumber, agreement_on = :agreementOn,
                              agreement_until = :agreementUntil, confirmed = true, version = version + 1
                            where id = :id and version = :version and merged_into is null"""), details)
                    .param("id", id)
                    .param("version", version)
                    .update();
            if (changed == 0) {
                throw new Refusal(
                        "Сведения о партнёре изменил кто-то ещё: откройте страницу заново и повторите правку.");
            }
        } catch (DuplicateKeyException taken) {
            throw taken(taken);
        }
        know(before.municipalityId(), details.key(), id);
        auditTrail.record("partner:" + id, "partner.changed", null);
    }

    private static Refusal taken(DuplicateKeyException taken) {
        boolean inn = String.valueOf(taken.getMessage()).contains("inn");
        return inn
                ? new Refusal("inn", "Партнёр с этим ИНН уже есть: найдите его в списке.")
                : new Refusal("name", "Партнёр с таким названием уже есть: найдите его в списке.");
    }

    /** Two entries are one enterprise: people, scans and spellings go to the kept one; what it lacks is taken over. */
    public void merge(long keptId, long droppedId) {
        List<Long> both = jdbc.sql(
                        "select id from partner where id in (:ids) and merged_into is null order by id for update")
                .param("ids", List.of(keptId, droppedId))
                .query(Long.class)
                .list();
        if (both.size() != 2 || get(keptId).municipalityId() != get(droppedId).municipalityId()) {
            throw new Refusal("other", "Выберите другую запись того же муниципалитета, которая ещё не объединена.");
        }
        jdbc.sql("update partner set merged_into = :kept, version = version + 1 where id = :dropped")
                .param("kept", keptId)
                .param("dropped", droppedId)
                .update();
        jdbc.sql("""
                        update partner k set inn = coalesce(k.inn, d.inn), activity = coalesce(k.activity, d.activity),
                          contact_name = coalesce(k.contact_name, d.contact_name),
                          contact_position = coalesce(k.contact_position, d.contact_position),
                          contact_phone = coalesce(k.contact_phone, d.contact_phone),
                          contact_email = coalesce(k.contact_email, d.contact_email),
                          agreement_number = case when k.agreement_on is null then d.agreement_number else k.agreement_number end,
                          agreement_until = case when k.agreement_on is null then d.agreement_until else k.agreement_until end,
                          agreement_on = coalesce(k.agreement_on, d.agreement_on), confirmed = true, version = k.version + 1
                        from partner d where k.id = :kept and d.id = :dropped""").param("kept", keptId).param("dropped", droppedId).update();
        for (String table : List.of("partner_person", "partner_name", "partner_scan")) {
            jdbc.sql("update " + table + " set partner_id = :kept where partner_id = :dropped")
                    .param("kept", keptId)
                    .param("dropped", droppedId)
                    .update();
        }
        auditTrail.record("partner:" + keptId, "partner.merged", Long.toString(droppedId));
    }

    /** The spelling leads to this partner from now on, and everybody entered with it works there. */
    private void know(long municipalityId, String key, long id) {
        jdbc.sql("""
                        insert into partner_name (municipality_id, name_key, partner_id) values (:municipality, :key, :id)
                        on conflict (municipality_id, name_key) do update set partner_id = :id""")
                .param("municipality", municipalityId)
                .param("key", key)
                .param("id", id)
                .update();
        link(municipalityId);
    }

    /** Links those of the register who work at a partner and are not linked yet, by the name they were entered with. */
    public int link(long municipalityId) {
        jdbc.sql("""
                        delete from partner_person w using participant_person p, organization o
                        where p.id = w.person_id and o.id = p.organization_id and o.municipality_id = :municipality
                          and (p.kind <> 'PARTNER_EMPLOYEE' or p.partner_name is distinct from w.written)""").param("municipality", municipalityId).update();
        record Worker(long id, String partner) {}
        List<Worker> workers = jdbc.sql("""
                        select p.id, p.partner_name from participant_person p join organization o on o.id = p.organization_id
                        where o.municipality_id = :municipality and p.kind = 'PARTNER_EMPLOYEE' and p.partner_name is not null
                          and not exists (select 1 from partner_person w where w.person_id = p.id)""")
                .param("municipality", municipalityId)
                .query((row, n) -> new Worker(row.getLong(1), row.getString(2)))
                .list();
        int linked = 0;
        for (Worker worker : workers) {
            linked += jdbc.sql("""
                            insert into partner_person (person_id, partner_id, written)
                            select :person, partner_id, :written from partner_name
                            where municipality_id = :municipality and name_key = :key on conflict do nothing""")
                    .param("person", worker.id())
                    .param("written", worker.partner())
                    .param("municipality", municipalityId)
                    .param("key", PartnerDetails.keyOf(worker.partner()))
                    .update();
        }
        return linked;
    }

    @Transactional(readOnly = true)
    public Partner get(long id) {
        return jdbc.sql(COLUMNS + "where p.id = :id and p.merged_into is null")
                .param("id", id)
                .query(PartnerRegister::read)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    @Transactional(readOnly = true)
    public Page find(Collection<Long> municipalities, Filter filter) {
        List<Partner> rows = rows(municipalities, filter, SIZE + 1, (long) filter.page() * SIZE);
        long total = ask("select count(*) from partner p " + FOUND, municipalities, filter)
                .query(Long.class)
                .single();
        boolean more = rows.size() > SIZE;
        return new Page(more ? rows.subList(0, SIZE) : rows, more, total);
    }

    /** Those found, for the export. */
    @Transactional(readOnly = true)
    public List<Partner> all(Collection<Long> municipalities, Filter filter) {
        return rows(municipalities, filter, 20_000, 0);
    }

    private List<Partner> rows(Collection<Long> municipalities, Filter filter, int limit, long offset) {
        return ask(COLUMNS + FOUND + "order by p.name, p.id limit :limit offset :offset", municipalities, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(PartnerRegister::read)
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Collection<Long> municipalities, Filter filter) {
        String typed = filter.q().toLowerCase().replaceAll("([\\\\%_])", "\\\\$1");
        return jdbc.sql(sql)
                .param("municipalities", municipalities.isEmpty() ? Set.of(0L) : municipalities)
                .param("q", filter.q())
                .param("like", "%" + typed + "%")
                .param("key", "%" + PartnerDetails.keyOf(filter.q()) + "%")
                .param("state", filter.state());
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, PartnerDetails details) {
        return sql.param("name", details.name())
                .param("key", details.key())
                .param("inn", details.inn())
                .param("activity", details.activity())
                .param("contactName", details.contactName())
                .param("contactPosition", details.contactPosition())
                .param("contactPhone", details.contactPhone())
                .param("contactEmail", details.contactEmail())
                .param("agreementNumber", details.agreementNumber())
                .param("agreementOn", details.agreementOn())
                .param("agreementUntil", details.agreementUntil());
    }

    private static Partner read(ResultSet row, int number) throws SQLException {
        return new Partner(
                row.getLong("id"),
                row.getLong("municipality_id"),
                row.getString("municipality"),
                new PartnerDetails(
                        row.getString("name"),
                        row.getString("inn"),
                        row.getString("activity"),
                        row.getString("contact_name"),
                        row.getString("contact_position"),
                        row.getString("contact_phone"),
                        row.getString("contact_email"),
                        row.getString("agreement_number"),
                        row.getObject("agreement_on", LocalDate.class),
                        row.getObject("agreement_until", LocalDate.class)),
                row.getBoolean("confirmed"),
                row.getLong("version"),
                row.getInt("people"),
                row.getInt("mentors"));
    }
}
