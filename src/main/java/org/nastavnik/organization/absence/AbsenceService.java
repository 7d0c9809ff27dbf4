package org.nastavnik.organization.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Users;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes absences, begins and ends them; the caller checks who may. */
@Service
@Transactional
public class AbsenceService {

    private static final int LONGEST_DAYS = 400;

    private final AbsenceRows rows;
    private final Deputies deputies;
    private final AbsenceTasks tasks;
    private final Users users;
    private final Directory directory;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    AbsenceService(
            AbsenceRows rows,
            Deputies deputies,
            AbsenceTasks tasks,
            Users users,
            Directory directory,
            AuditTrail auditTrail,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.deputies = deputies;
        this.tasks = tasks;
        this.users = users;
        this.directory = directory;
        this.auditTrail = auditTrail;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** The person is away on these days, both included; begins at once where the first is today. */
    public Absence note(String login, LocalDate from, LocalDate until, String deputy) {
        LocalDate today = today(login);
        checkDays(from, until, today);
        // one after the other, so that no two absences of a person or chains of deputies arise
        List.of(login, deputy).stream().sorted().forEach(users::lock);
        if (deputies.posts(login).isEmpty()) {
            throw new Refusal("Заместитель не нужен: у этого сотрудника нет роли, за которой закреплены задачи.");
        }
        boolean suits = deputies.suitable(login).stream()
                .anyMatch(colleague -> colleague.login().equals(deputy));
        if (!suits) {
            throw new Refusal(
                    "deputy",
                    "Выберите заместителя из списка: он должен работать там же и иметь роль в этой организации или муниципалитете.");
        }
        checkOthers(login, deputy, from, until);
        Absence absence = rows.add(login, deputy, from, until, actor.loginOrSystem(), clock.instant());
        tell(absence, Absence.State.PLANNED, "absence.planned");
        if (!from.isAfter(today)) {
            begin(absence);
        }
        return rows.get(absence.id());
    }

    private static void checkDays(LocalDate from, LocalDate until, LocalDate today) {
        if (from == null || until == null) {
            throw new Refusal(from == null ? "from" : "until", "Укажите, с какого и по какой день вас не будет.");
        }
        if (from.isBefore(today)) {
            throw new Refusal("from", "Первый день уже прошёл: укажите сегодняшний или более поздний.");
        }
        if (until.isBefore(from)) {
            throw new Refusal(
                    "until", "Последний день раньше первого: укажите не ранее " + RussianDates.inTable(from) + ".");
        }
        if (from.plusDays(LONGEST_DAYS).isBefore(until)) {
            throw new Refusal("until", "Отсутствие длиннее года: лучше передайте роль другому сотруднику.");
        }
    }

    private void checkOthers(String login, String deputy, LocalDate from, LocalDate until) {
        for (Absence other : rows.overlapping(List.of(login, deputy), from, until)) {
            if (other.login().equals(login)) {
                throw new Refusal("from", "На эти дни отсутствие уже записано: сначала отмените его.");
            }
            if (other.login().equals(deputy)) {
                throw new Refusal("deputy", "Этого сотрудника в эти дни самого не будет: выберите другого.");
            }
            if (other.deputy().equals(login)) {
                throw new Refusal(
                        "В эти дни этот сотрудник замещает другого. Сначала закончите то замещение и выберите там другого заместителя.");
            }
        }
    }

    private LocalDate today(String login) {
        return LocalDate.ofInstant(clock.instant(), directory.zoneOf(login));
    }

    void begin(Absence absence) {
        if (rows.turn(absence.id(), Absence.State.PLANNED, Absence.State.ACTIVE, clock.instant())) {
            tasks.toDeputy(absence);
            tell(absence, Absence.State.ACTIVE, "absence.began");
        }
    }

    /** Ends before its time, or is called off where it has not begun. */
    public void end(long id) {
        end(rows.get(id));
    }

    void end(Absence absence) {
        Instant now = clock.instant();
        if (rows.turn(absence.id(), Absence.State.ACTIVE, Absence.State.ENDED, now)) {
            tasks.back(absence);
            tell(absence, Absence.State.ENDED, "absence.ended");
        } else if (rows.turn(absence.id(), Absence.State.PLANNED, Absence.State.ENDED, now)) {
            tell(absence, Absence.State.ENDED, "absence.called-off");
        }
    }

    /** The account closes: whatever the person is away from or stands in for ends before the roles do. */
    public void endAllOf(String login) {
        rows.open(login).forEach(this::end);
    }

    private void tell(Absence absence, Absence.State state, String action) {
        auditTrail.record(
                "user:" + absence.login(),
                action,
                RussianDates.inTable(absence.from()) + " — " + RussianDates.inTable(absence.until()));
        events.publishEvent(new AbsenceChanged(absence, state));
    }

    @Transactional(readOnly = true)
    public Absence get(long id) {
        return rows.get(id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(String login) {
        return rows.of(login);
    }

    /** What goes on with this person now: away, or standing in for others. */
    @Transactional(readOnly = true)
    public List<Absence> now(String login) {
        return rows.active(login);
    }
}
