package org.nastavnik.pairing.tutor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of tutors. Callers check whose it is. */
@Service
@Transactional
public class TutorRegister {

    static final String FORGOTTEN = "(имя удалено)";
    private static final int LONGEST = 300;
    private static final int MOST_OFFERED = 300;

    private final JdbcClient jdbc;
    private final PersonRegister register;
    private final Users users;
    private final Municipalities municipalities;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    TutorRegister(
            JdbcClient jdbc,
            PersonRegister register,
            Users users,
            Municipalities municipalities,
            Directory directory,
            ApplicationEventPublisher events,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.users = users;
        this.municipalities = municipalities;
        this.directory = directory;
        this.events = events;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    public long add(TutorPlace place, NewTutor entered) {
        if (entered.from() == null || entered.from().isAfter(today())) {
            throw new Refusal("from", "Укажите, с какого дня человек работает тьютором: не позже сегодняшнего.");
        }
        String work = text("work", entered.work());
        NewTutor known =
                place.level() == TutorLevel.SCHOOL ? ofRegister(place, entered) : ofLevel(place, entered, work);
        requireNew(place, known);
        long id = jdbc.sql("""
                        insert into pairing_tutor (level, organization_id, municipality_id, region_id, person_id, login, name,
                                                   work, from_on, added_by, added_at)
                        values (:level, :organization, :municipality, :region, :person, :login, :name, :work, :from, :by, :at)
                        returning id""")
                .param("level", place.level().name())
                .param("organization", place.level() == TutorLevel.SCHOOL ? place.id() : null)
                .param("municipality", place.level() == TutorLevel.MUNICIPAL ? place.id() : null)
                .param("region", place.level() == TutorLevel.REGIONAL ? place.id() : null)
                .param("person", known.personId())
                .param("login", known.login())
                .param("name", known.name())
                .param("work", work)
                .param("from", known.from())
                .param("by", actor.loginOrSystem())
                .param("at", SqlTime.of(clock.instant()))
                .query(Long.class)
                .single();
        auditTrail.record("tutor:" + id, "tutor.added", null);
        return id;
    }

    private NewTutor ofRegister(TutorPlace place, NewTutor entered) {
        Person person = Optional.ofNullable(entered.personId())
                .flatMap(register::find)
                .filter(p -> p.organizationId() == place.id() && p.mergedIntoId() == null)
                .filter(p -> p.kind() != PersonKind.PUPIL && p.kind() != PersonKind.STUDENT)
                .orElseThrow(() -> new Refusal("person", "Выберите работника из реестра своей организации."));
        return new NewTutor(person.id(), null, null, null, entered.from());
    }

    /** Who has an account is known by it, so that one person is not kept under two names. */
    private NewTutor ofLevel(TutorPlace place, NewTutor entered, String work) {
        String login = text("login", entered.login());
        if (login != null) {
            User user = users.findById(login)
                    .filter(User::enabled)
                    .filter(u -> belongs(place, u))
                    .orElseThrow(
                            () -> new Refusal(
                                    "login",
                                    "Такой учётной записи здесь нет: проверьте логин или оставьте поле пустым и укажите фамилию, имя и отчество."));
            Long person = register.ofLogin(user.login()).map(Person::id).orElse(null);
            return new NewTutor(person, user.login(), null, null, entered.from());
        }
        String name = text("name", entered.name());
        if (name == null || !name.matches("[А-ЯЁа-яё'’-]+(?: [А-ЯЁа-яё'’-]+)+")) {
            throw new Refusal("name", "Укажите логин тьютора или его фамилию, имя и отчество полностью.");
        }
        if (work == null) {
            throw new Refusal("work", "Укажите, где и кем работает тьютор.");
        }
        return new NewTutor(null, null, name, null, entered.from());
    }

    private boolean belongs(TutorPlace place, User user) {
        if (place.level() == TutorLevel.MUNICIPAL) {
            return Long.valueOf(place.id()).equals(user.municipalityId());
        }
        return Long.valueOf(place.id()).equals(user.regionId())
                || user.municipalityId() != null
                        && municipalities
                                .findById(user.municipalityId())
                                .orElseThrow()
                                .regionId()
                                .equals(place.id());
    }

    private void requireNew(TutorPlace place, NewTutor known) {
        boolean there = jdbc.sql("select exists (select 1 from pairing_tutor t where t.level = :level"
                        + " and coalesce(t.organization_id, t.municipality_id, t.region_id) = :place and t.until_on is null"
                        + " and (t.person_id = :person or t.login = :login or lower(t.name) = lower(:name)))")
                .param("level", place.level().name())
                .param("place", place.id())
                .param("person", known.personId(), java.sql.Types.BIGINT)
                .param("login", known.login(), java.sql.Types.VARCHAR)
                .param("name", known.name(), java.sql.Types.VARCHAR)
                .query(Boolean.class)
                .single();
        if (there) {
            throw new Refusal(
                    known.personId() != null && known.login() == null
                            ? "person"
                            : known.login() != null ? "login" : "name",
                    "Этот человек уже есть в списке действующих тьюторов.");
        }
    }

    private static String text(String field, String typed) {
        String clean = typed == null ? "" : typed.strip().replaceAll("[\\s\\u00a0]+", " ");
        if (clean.length() > LONGEST) {
            throw new Refusal(field, "Слишком длинно: сократите до %d знаков.".formatted(LONGEST));
        }
        return clean.isEmpty() ? null : clean;
    }

    /** The routes lose the tutor with it. */
    public void end(long id, LocalDate on) {
        Tutor tutor = get(id);
        if (!tutor.active()) {
            throw new Refusal("Этот тьютор уже закончил работу: обновите страницу.");
        }
        if (on == null || on.isBefore(tutor.from()) || on.isAfter(today())) {
            throw new Refusal("until", "Укажите, с какого дня человек больше не тьютор: не позже сегодняшнего.");
        }
        close(id, on);
    }

    void close(long id, LocalDate on) {
        jdbc.sql("update pairing_tutor set until_on = greatest(from_on, :on), version = version + 1"
                        + " where id = :id and until_on is null")
                .param("on", on)
                .param("id", id)
                .update();
        auditTrail.record("tutor:" + id, "tutor.ended", null);
        events.publishEvent(new TutorEnded(id, on));
    }

    /** A name that was typed stands in no register, so it is removed here when its owner asks for it. */
    public void forget(long id) {
        Tutor tutor = get(id);
        if (tutor.active() || tutor.personId() != null || tutor.login() != null) {
            throw new Refusal("Имя удаляется у того, кто закончил работу и внесён без учётной записи.");
        }
        jdbc.sql("update pairing_tutor set name = :gone, work = null, version = version + 1 where id = :id")
                .param("gone", FORGOTTEN)
                .param("id", id)
                .update();
        auditTrail.record("tutor:" + id, "tutor.forgotten", null);
    }

    @Transactional(readOnly = true)
    public Tutor get(long id) {
        return jdbc.sql("select " + TutorRows.COLUMNS + " from pairing_tutor t" + TutorRows.JOINS + " where t.id = :id")
                .param("id", id)
                .query(TutorRows::read)
                .optional()
                .orElseThrow();
    }

    /** Who may accompany a route of this organisation on this day: own, municipal and regional tutors. */
    @Transactional(readOnly = true)
    public List<Tutor> offered(long organizationId, LocalDate on) {
        Organization organization = directory.organization(organizationId);
        return jdbc.sql("select " + TutorRows.COLUMNS + " from pairing_tutor t" + TutorRows.JOINS + "\n" + """
                         where (t.organization_id = :organization or t.municipality_id = :municipality or t.region_id = :region)
                           and t.from_on <= :on and (t.until_on is null or t.until_on > :on)
                         order by array_position(array['SCHOOL', 'MUNICIPAL', 'REGIONAL'], t.level::text), name, t.id
                         limit :most""")
                .param("organization", organizationId)
                .param("municipality", organization.municipalityId())
                .param(
                        "region",
                        directory.municipality(organization.municipalityId()).regionId())
                .param("on", on)
                .param("most", MOST_OFFERED)
                .query(TutorRows::read)
                .list();
    }

    /** A choice is checked again: the tutor may have ended since the form was opened. */
    @Transactional(readOnly = true)
    public Tutor requireOffered(long id, long organizationId, LocalDate on) {
        return offered(organizationId, on).stream()
                .filter(tutor -> Objects.equals(tutor.id(), id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "tutorId", "Этого тьютора больше нет в списке: выберите другого или оставьте поле пустым."));
    }

    /** The acting person's day. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.now(clock.withZone(directory.zoneOf(actor.loginOrSystem())));
    }
}
