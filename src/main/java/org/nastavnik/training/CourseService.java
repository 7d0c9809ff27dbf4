package org.nastavnik.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads a course from its announcement to the trainings of those who finished it. */
@Service
@Transactional
public class CourseService {

    private final Courses courses;
    private final Enrolments enrolments;
    private final CourseParticipants participants;
    private final CourseProcess process;
    private final CourseNotices notices;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final Clock clock;

    CourseService(
            Courses courses,
            Enrolments enrolments,
            CourseParticipants participants,
            CourseProcess process,
            CourseNotices notices,
            Directory directory,
            JdbcClient jdbc,
            AuditTrail auditTrail,
            Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.participants = participants;
        this.process = process;
        this.notices = notices;
        this.directory = directory;
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Begins to prepare a course: its process asks the operator what is announced. */
    public Course begin(long municipalityId) {
        if (courses.existsByMunicipalityIdAndState(municipalityId, CourseState.DRAFT)) {
            throw new Refusal("Один курс уже готовится: завершите для него задачу «Объявить курс» или отмените его.");
        }
        Municipality municipality = directory.municipality(municipalityId);
        Course course = courses.saveAndFlush(new Course(municipality, clock.instant()));
        process.courseBegun(course);
        return recorded(course, "course.begun", null);
    }

    public void announce(long id, CoursePlan plan) {
        Course course = lock(id);
        course.announce(plan, today(course));
        recorded(course, "course.announced", null);
    }

    /** Asks every organisation of the municipality that has somebody to ask; those that are closed are left out. */
    public void openEnrolment(long id) {
        Course course = lock(id);
        jdbc.sql("""
                        insert into training_enrolment (course_id, organization_id, municipality_id, tenant_id, state)
                        select :course, o.id, o.municipality_id, :tenant, 'OPEN' from organization o
                        where o.municipality_id = :municipality and o.closed_at is null
                          and exists (select 1 from organization_role r where r.organization_id = o.id
                                      and r.role in ('HEAD', 'CURATOR') and r.until is null)
                        order by o.id on conflict do nothing""")
                .param("course", id)
                .param("tenant", course.tenantId())
                .param("municipality", course.municipalityId())
                .update();
        course.awaitEnrolments();
        courses.flush();
        enrolments.lockOpen(id).forEach(process::enrolmentOpened);
        process.enrolmentsChanged();
    }

    /** The curator's answer: these people, in this order, or nobody and why. */
    public void answer(long enrolmentId, List<Long> personIds, String whyNobody) {
        // the course first, as everybody who ends enrolments does
        Course course = lock(enrolments.courseOf(enrolmentId));
        Enrolment enrolment = enrolments.lock(enrolmentId).orElseThrow();
        if (personIds.isEmpty() && whyNobody == null) {
            throw new Refusal("persons", "Выберите, кого записать, или укажите, почему никто не поедет.");
        }
        enrolment.answer(personIds.isEmpty() ? whyNobody : null, clock.instant());
        if (!personIds.isEmpty()) {
            put(course, enrolment.organizationId(), personIds, false);
        }
        auditTrail.record(
                enrolment.key(), "course.enrolment-answered", enrolment.state().name());
        enrolments.flush();
        process.enrolmentsChanged();
    }

    /** The organisation sends more people before the last day of enrolment. */
    public void addMore(long id, long organizationId, List<Long> personIds) {
        Course course = lock(id);
        if (today(course).isAfter(course.enrolUntil())) {
            throw new Refusal(
                    "persons",
                    "Запись закончилась %s: попросите оператора записать человека с опозданием."
                            .formatted(RussianDates.inTable(course.enrolUntil())));
        }
        if (enrolments
                .findByCourseIdAndOrganizationId(id, organizationId)
                .filter(e -> e.state() == EnrolmentState.OPEN)
                .isPresent()) {
            throw new Refusal("persons", "Сначала завершите задачу «Записать участников курса»: выберите людей в ней.");
        }
        put(course, organizationId, personIds, false);
    }

    /** After the last day the operator alone lets somebody in, until the results are written down. */
    public void addLate(long id, long organizationId, long personId) {
        Course course = lock(id);
        put(course, organizationId, List.of(personId), today(course).isAfter(course.enrolUntil()));
    }

    private void put(Course course, long organizationId, List<Long> personIds, boolean late) {
        course.requireEnrolling();
        if (participants.trainable(organizationId, personIds).size()
                != Set.copyOf(personIds).size()) {
            throw new Refusal(
                    "persons",
                    "Записать можно педагогов и руководящих работников своей организации: выберите их из списка.");
        }
        participants.add(course, organizationId, personIds, late);
        long waiting = participants.of(course.id()).stream()
                .filter(p -> p.organizationId() == organizationId && p.standing() == Standing.RESERVE)
                .count();
        if (waiting > 0) {
            notices.reserve(course, organizationId, waiting);
        }
        recorded(course, late ? "course.enrolled-late" : "course.enrolled", Long.toString(organizationId));
    }

    public void withdraw(long id, long participantId) {
        Course course = lock(id);
        course.requireEnrolling();
        if (!participants.withdraw(id, participantId)) {
            throw new Refusal("Этого человека на курсе уже нет: обновите страницу.");
        }
        promote(course, "withdrawn:" + participantId);
        recorded(course, "course.withdrawn", Long.toString(participantId));
    }

    /** @param places null where there is room for everybody */
    public void offer(long id, Integer places) {
        Course course = lock(id);
        course.offer(places, participants.enrolled(id));
        courses.flush();
        promote(course, "places:" + places);
        recorded(course, "course.places-changed", String.valueOf(places));
    }

    private void promote(Course course, String occasion) {
        List<Long> organizations = participants.promote(course);
        if (!organizations.isEmpty()) {
            notices.promoted(course, organizations, occasion);
        }
    }

    /** All have answered or the last day has passed: who has not answered is not waited for any longer. */
    public void closeEnrolment(long id) {
        Course course = lock(id);
        endOpen(course, EnrolmentState.EXPIRED);
        course.enrolmentEnded(participants.enrolled(id) > 0, clock.instant());
        recorded(course, "course.enrolment-closed", null);
    }

    private void endOpen(Course course, EnrolmentState how) {
        List<Enrolment> open = enrolments.lockOpen(course.id());
        open.forEach(enrolment -> enrolment.end(how, clock.instant()));
        enrolments.flush();
        open.forEach(process::enrolmentClosed);
    }

    public void tellNobody(long id) {
        notices.nobody(get(id));
    }

    /** What is written down on the page before the task is completed; nothing is final yet. */
    public void draftResults(long id, List<CourseResult> results) {
        Course course = lock(id);
        if (course.state() != CourseState.RUNNING) {
            throw new Refusal("Итоги этого курса уже записаны или курс ещё не идёт: изменить их нельзя.");
        }
        write(course, results);
    }

    /** The results are complete; the trainings follow with {@link #recordTrainings}. */
    public void recordResults(long id, LocalDate issuedOn, LocalDate validUntil, List<CourseResult> results) {
        Course course = lock(id);
        course.record(issuedOn, validUntil, today(course));
        write(course, results);
        recorded(course, "course.results-recorded", null);
    }

    private void write(Course course, List<CourseResult> results) {
        results.forEach(result -> participants.write(
                course.id(),
                result.participantId(),
                result.finished(),
                NewTraining.shortEnough("numbers", result.certificate(), NewTraining.LONGEST_CERTIFICATE)));
    }

    public void recordTrainings(long id) {
        Course course = lock(id);
        participants.recordTrainings(id);
        course.close(clock.instant());
        notices.recorded(course, organizationsOf(id));
        recorded(course, "course.closed", null);
    }

    public void cancel(long id, String reason) {
        Course course = lock(id);
        course.cancel(reason, clock.instant());
        endOpen(course, EnrolmentState.CANCELLED);
        courses.flush();
        process.courseCancelled(course);
        recorded(course, "course.cancelled", course.reason());
    }

    /** Tells the curators of those who were enrolled. */
    public void tellCancelled(long id) {
        Course course = get(id);
        if (course.title() != null) {
            notices.cancelled(course, organizationsOf(id));
        }
    }

    private Set<Long> organizationsOf(long id) {
        return participants.of(id).stream()
                .filter(p -> p.standing() != Standing.WITHDRAWN)
                .map(CourseParticipant::organizationId)
                .collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public Course get(long id) {
        return courses.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Enrolment enrolment(long id) {
        return enrolments.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<Enrolment> enrolmentsOf(long courseId) {
        return enrolments.findByCourseIdOrderById(courseId);
    }

    @Transactional(readOnly = true)
    public Optional<Enrolment> enrolmentOf(long courseId, long organizationId) {
        return enrolments.findByCourseIdAndOrganizationId(courseId, organizationId);
    }

    /** In the order of enrolment, those who were withdrawn too. */
    @Transactional(readOnly = true)
    public List<CourseParticipant> participants(long courseId) {
        return participants.of(courseId);
    }

    @Transactional(readOnly = true)
    public ZoneId zone(Course course) {
        return directory.municipality(course.municipalityId()).zone();
    }

    @Transactional(readOnly = true)
    public LocalDate today(Course course) {
        return LocalDate.now(clock.withZone(zone(course)));
    }

    private Course lock(long id) {
        return courses.lock(id).orElseThrow();
    }

    private Course recorded(Course course, String action, String detail) {
        auditTrail.record(course.key(), action, detail);
        return course;
    }
}
