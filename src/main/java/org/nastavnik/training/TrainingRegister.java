package org.nastavnik.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the trainings of persons, wherever they were learned of. Callers check whose person it is. */
@Service
@Transactional
public class TrainingRegister {

    private static final String COLUMNS = "t.id, t.person_id, t.title, t.provider, t.hours, t.certificate, t.issued_on,"
            + " t.valid_until, t.source, " + TrainingRules.VALID_THROUGH + " as valid_through";

    private final JdbcClient jdbc;
    private final PersonRegister persons;
    private final LocalDay localDay;
    private final TrainingRules rules;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    TrainingRegister(
            JdbcClient jdbc,
            PersonRegister persons,
            LocalDay localDay,
            TrainingRules rules,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.localDay = localDay;
        this.rules = rules;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** An organisation enters what a person brought along; pupils and students are not counted among the trained. */
    public long add(long personId, NewTraining entered) {
        Person person = persons.person(personId);
        if (person.kind().learner()) {
            throw new Refusal("person", "Курсовую подготовку записывают взрослым: выберите работника.");
        }
        return store(person, entered, TrainingSource.OWN, null)
                .orElseThrow(() -> new Refusal(
                        "certificate",
                        "Удостоверение с этим номером у этого человека уже записано: проверьте список."));
    }

    /** What the selection of a mentor recorded; the same certificate is not kept twice. */
    public void addFromSelection(long personId, long selectionId, NewTraining recorded) {
        store(persons.person(personId), recorded, TrainingSource.SELECTION, selectionId);
    }

    private Optional<Long> store(Person person, NewTraining entered, TrainingSource source, Long selectionId) {
        entered.check(localDay.of(person.organizationId()));
        Optional<Long> id = jdbc.sql("""
                        insert into training (person_id, title, provider, hours, certificate, issued_on, valid_until, source,
                                              selection_id, recorded_by, recorded_at)
                        values (:person, :title, :provider, :hours, :certificate, :issued, :until, :source, :selection, :by, :now)
                        on conflict do nothing returning id""")
                .param("person", person.id())
                .param("title", entered.title())
                .param("provider", entered.provider())
                .param("hours", entered.hours())
                .param("certificate", entered.certificate())
                .param("issued", entered.issuedOn())
                .param("until", entered.validUntil())
                .param("source", source.name())
                .param("selection", selectionId)
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .optional();
        id.ifPresent(stored -> auditTrail.record("person:" + person.id(), "training.recorded", source.name()));
        return id;
    }

    /** Takes back a wrong entry of the organisation's own; what a course or a selection recorded stays. */
    public void remove(long id) {
        Training training = get(id);
        if (training.source() != TrainingSource.OWN) {
            throw new Refusal("Эту запись сделал курс или отбор наставника: удалить её нельзя.");
        }
        jdbc.sql("delete from training where id = :id").param("id", id).update();
        auditTrail.record("person:" + training.personId(), "training.removed", null);
    }

    @Transactional(readOnly = true)
    public Training get(long id) {
        return jdbc.sql("select " + COLUMNS + " from training t where t.id = :id")
                .param("id", id)
                .param("validYears", rules.validYears())
                .query(TrainingRegister::read)
                .optional()
                .orElseThrow();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Training> of(long personId) {
        return jdbc.sql("select " + COLUMNS + " from training t where t.person_id = :person"
                        + " order by t.issued_on desc, t.id desc")
                .param("person", personId)
                .param("validYears", rules.validYears())
                .query(TrainingRegister::read)
                .list();
    }

    /** Those of the person's that hold on the day, whatever their hours. */
    @Transactional(readOnly = true)
    public List<Training> valid(long personId, LocalDate day) {
        return of(personId).stream()
                .filter(t -> !t.issuedOn().isAfter(day) && !t.validThrough().isBefore(day))
                .toList();
    }

    /** One person was found to be two: everything is the kept one's; a certificate that both have stays once. */
    public void repoint(long keptId, Collection<Long> dropped) {
        if (dropped.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        delete from training d where d.person_id in (:dropped) and exists (
                          select 1 from training k where k.person_id = :kept and lower(k.certificate) = lower(d.certificate))""").param("kept", keptId).param("dropped", dropped).update();
        jdbc.sql("update training set person_id = :kept where person_id in (:dropped)")
                .param("kept", keptId)
                .param("dropped", dropped)
                .update();
    }

    private static Training read(ResultSet row, int number) throws SQLException {
        return new Training(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("title"),
                row.getString("provider"),
                row.getInt("hours"),
                row.getString("certificate"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("valid_through", LocalDate.class),
                TrainingSource.valueOf(row.getString("source")));
    }
}
