package org.nastavnik.participant.headcount;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.participant.RegisterAccess;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The denominators of the indicators: asked once for an organisation and half-year, corrected where they were wrong. */
@Service
@Transactional
public class HeadCountRegister {

    private static final String STALE =
            "Численность уже изменил кто-то ещё: обновите страницу, посмотрите на новые числа и повторите.";
    private static final RowMapper<HeadCounts> COUNTS = (row, n) -> new HeadCounts(
            row.getInt("pupils"),
            row.getInt("pupils_15_19"),
            row.getInt("students"),
            row.getInt("heads"),
            row.getInt("teachers"),
            row.getInt("young_teachers"));

    private final JdbcClient jdbc;
    private final RegisterAccess access;
    private final Rights rights;
    private final LocalDay localDay;
    private final CurrentActor actor;
    private final AuditTrail auditTrail;
    private final Clock clock;

    HeadCountRegister(
            JdbcClient jdbc,
            RegisterAccess access,
            Rights rights,
            LocalDay localDay,
            CurrentActor actor,
            AuditTrail auditTrail,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.rights = rights;
        this.localDay = localDay;
        this.actor = actor;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * What a page begins with.
     *
     * @param version -1 where the period has no figures yet: then the last half-year's stand there, or the register's
     */
    public record Draft(HeadCounts counts, HeadCounts registered, long version) {}

    /** An organisation's figures in the municipality's list; null where it has not given any. */
    public record Line(long organizationId, String organization, HeadCounts counts) {}

    @Transactional(readOnly = true)
    public Draft draft(long organizationId, HalfYear period) {
        HeadCounts registered = registered(organizationId, period);
        Optional<HeadCounts> known = of(organizationId, period);
        HeadCounts counts =
                known.or(() -> of(organizationId, period.previous())).orElse(registered);
        return new Draft(counts, registered, known.isPresent() ? version(organizationId, period) : -1);
    }

    @Transactional(readOnly = true)
    public Optional<HeadCounts> of(long organizationId, HalfYear period) {
        return jdbc.sql(
                        "select * from participant_head_count where organization_id = :place and year = :year and half = :half")
                .param("place", organizationId)
                .param("year", period.year())
                .param("half", period.half())
                .query(COUNTS)
                .optional();
    }

    private long version(long organizationId, HalfYear period) {
        return jdbc.sql(
                        "select version from participant_head_count where organization_id = :place and year = :year and half = :half")
                .param("place", organizationId)
                .param("year", period.year())
                .param("half", period.half())
                .query(Long.class)
                .single();
    }

    /** Whom the register knew on the period's last day, or knows today while the period runs. */
    @Transactional(readOnly = true)
    public HeadCounts registered(long organizationId, HalfYear period) {
        LocalDate today = localDay.of(organizationId);
        LocalDate day = period.lastDay().isAfter(today) ? today : period.lastDay();
        return jdbc.sql("""
                        select count(*) filter (where s.kind = 'PUPIL') as pupils,
                               count(*) filter (where s.kind = 'PUPIL'
                                   and extract(year from age(:last, p.birth_date)) between 15 and 19) as pupils_15_19,
                               count(*) filter (where s.kind = 'STUDENT') as students,
                               count(*) filter (where s.kind = 'HEAD') as heads,
                               count(*) filter (where s.kind = 'TEACHER') as teachers,
                               count(*) filter (where s.kind = 'TEACHER' and extract(year from age(:last, p.birth_date)) < 35
                                   and participant_experience(p.experience_since, p.experience_years, p.experience_on, :last) < 3) as young_teachers
                        from participant_stay s join participant_person p on p.id = s.person_id
                        where s.organization_id = :place and s.from_on <= :day and (s.until_on is null or s.until_on > :day)""")
                .param("place", organizationId)
                .param("day", day)
                .param("last", period.lastDay())
                .query(COUNTS)
                .single();
    }

    /** @param version of the figures that the page showed, -1 where there were none */
    public void confirm(long organizationId, HalfYear period, HeadCounts counts, long version) {
        if (!access.keeps(organizationId)) {
            throw new Forbidden();
        }
        if (period.lastDay().isAfter(HalfYear.of(localDay.of(organizationId)).lastDay())) {
            throw new Refusal("period", "Это полугодие ещё не началось: выберите текущее или прошедшее.");
        }
        counts.check(registered(organizationId, period));
        int written = jdbc.sql(version < 0 ? """
                        insert into participant_head_count (organization_id, year, half, pupils, pupils_15_19, students, heads,
                                                            teachers, young_teachers, confirmed_by, confirmed_at)
                        values (:place, :year, :half, :pupils, :teens, :students, :heads, :teachers, :young, :by, :now)
                        on conflict (organization_id, year, half) do nothing""" : """
                        update participant_head_count
                        set pupils = :pupils, pupils_15_19 = :teens, students = :students, heads = :heads, teachers = :teachers,
                            young_teachers = :young, confirmed_by = :by, confirmed_at = :now, version = version + 1
                        where organization_id = :place and year = :year and half = :half and version = :version""")
                .param("place", organizationId)
                .param("year", period.year())
                .param("half", period.half())
                .param("pupils", counts.pupils())
                .param("teens", counts.pupils15to19())
                .param("students", counts.students())
                .param("heads", counts.heads())
                .param("teachers", counts.teachers())
                .param("young", counts.youngTeachers())
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .param("version", version)
                .update();
        if (written == 0) {
            throw new Refusal(STALE);
        }
        auditTrail.record(
                "organization:" + organizationId, "head-count.confirmed", period.year() + "/" + period.half());
    }

    /** Every open organisation of the municipality, with its figures where it has given them. */
    @Transactional(readOnly = true)
    public List<Line> ofMunicipality(long municipalityId, HalfYear period) {
        return jdbc.sql("""
                        select o.id, o.short_name, c.id as given, c.pupils, c.pupils_15_19, c.students, c.heads, c.teachers, c.young_teachers
                        from organization o
                                 left join participant_head_count c on c.organization_id = o.id and c.year = :year and c.half = :half
                        where o.municipality_id = :place and (o.closed_at is null or c.id is not null)
                        order by o.short_name, o.id""")
                .param("place", municipalityId)
                .param("year", period.year())
                .param("half", period.half())
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("short_name"),
                        row.getObject("given") == null ? null : COUNTS.mapRow(row, n)))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Integer> enterprises(long municipalityId, HalfYear period) {
        return jdbc.sql("""
                        select enterprises from participant_enterprise_count
                        where municipality_id = :place and year = :year and half = :half""")
                .param("place", municipalityId)
                .param("year", period.year())
                .param("half", period.half())
                .query(Integer.class)
                .optional();
    }

    /** By the municipality's operator, curator or coordinator; given again it corrects. */
    public void confirmEnterprises(long municipalityId, HalfYear period, int enterprises) {
        Viewer viewer = rights.viewer();
        if (!viewer.holds(Role.OPERATOR, municipalityId)
                && !viewer.holds(Role.MUNICIPAL_CURATOR, municipalityId)
                && !viewer.holds(Role.COORDINATOR, municipalityId)) {
            throw new Forbidden();
        }
        if (enterprises < 0 || enterprises > 1_000_000) {
            throw new Refusal("enterprises", "Укажите число предприятий от 0 до 1 000 000.");
        }
        jdbc.sql("""
                        insert into participant_enterprise_count (municipality_id, year, half, enterprises, confirmed_by, confirmed_at)
                        values (:place, :year, :half, :enterprises, :by, :now)
                        on conflict (municipality_id, year, half) do update
                            set enterprises = excluded.enterprises, confirmed_by = excluded.confirmed_by,
                                confirmed_at = excluded.confirmed_at, version = participant_enterprise_count.version + 1""")
                .param("place", municipalityId)
                .param("year", period.year())
                .param("half", period.half())
                .param("enterprises", enterprises)
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        auditTrail.record(
                "municipality:" + municipalityId, "head-count.enterprises", period.year() + "/" + period.half());
    }
}
