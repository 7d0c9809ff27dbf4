package org.nastavnik.matching;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.nastavnik.engine.join.Joins;
import org.nastavnik.engine.setup.CaseTenant;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.participant.Joining;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.School;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A school whose programme has come to the matching of pairs: mentees and confirmed mentors as a test wants them. */
public class MatchedSchool {

    private final TestPlaces places;
    private final AutowireCapableBeanFactory beans;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private PairingService pairings;

    @Autowired
    private LocalDay localDay;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Joins joins;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    public MatchedSchool(TestPlaces places, AutowireCapableBeanFactory beans) {
        this.places = places;
        this.beans = beans;
        beans.autowireBean(this);
    }

    public Case begin(MentoringKind... kinds) {
        return begin(false, kinds);
    }

    public Case begin(boolean selfDirected, MentoringKind... kinds) {
        return begin(places.newPlace(), selfDirected, kinds);
    }

    public Case begin(TestPlace place, boolean selfDirected, MentoringKind... kinds) {
        School school = new School(place, beans);
        MentoringProgramme programme = programmes.create(
                school.id(),
                new NewProgramme(
                        "Учитель – ученик",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 5, 31),
                        EnumSet.of(MentoringForm.TEACHER_PUPIL, MentoringForm.TEACHER_TEACHER),
                        kinds.length == 0 ? Set.of(MentoringKind.INDIVIDUAL) : Set.of(kinds),
                        MeetingFormat.ON_SITE,
                        selfDirected));
        return new Case(school, programme);
    }

    /** One programme at the fifth stage. */
    public final class Case {

        public final School school;
        public final MentoringProgramme programme;
        public final BusinessKey key;

        private Case(School school, MentoringProgramme programme) {
            this.school = school;
            this.programme = programme;
            this.key = programme.key();
        }

        public Person pupil(String lastName, String need) {
            return pupil(lastName, need, 13);
        }

        public Person pupil(String lastName, String need, int age) {
            Person pupil = school.pupil(lastName, age, "Представителева Анна");
            participants.addMentees(
                    programme.id(),
                    new Joining(List.of(pupil.id()), MentoringForm.TEACHER_PUPIL, need, localDay.of(school.id())));
            return pupil;
        }

        public Person mentor(String lastName, String subject, int capacity) {
            Person mentor = school.teacher(lastName, 12);
            participants.addMentors(
                    programme.id(),
                    new Joining(List.of(mentor.id()), MentoringForm.TEACHER_PUPIL, null, localDay.of(school.id())));
            jdbc.update("""
                    insert into nastavnik.mentorbank_card (person_id, workplace, position, subject, forms, network,
                                                           filled_at)
                    values (?, 'МОУ СОШ', 'учитель', ?, 'TEACHER_PUPIL', 'NO', now())""", mentor.id(), subject);
            jdbc.update("""
                    insert into nastavnik.mentorbank_selection (programme_id, person_id, form, state, step, capacity)
                    values (?, ?, 'TEACHER_PUPIL', 'CONFIRMED', 'DONE', ?)""", programme.id(), mentor.id(), capacity);
            return mentor;
        }

        /** The programme's process arrives at the proposal of pairs. */
        public void arrive() {
            CaseTenant.starting(
                    programme.tenantId(),
                    () -> engine.getRuntimeService()
                            .createProcessInstanceByKey("mentoring-programme")
                            .processDefinitionWithoutTenantId()
                            .businessKey(key.value())
                            .startBeforeActivity("propose-pairs")
                            .execute());
            run();
        }

        public void run() {
            jobs.runDue(key);
        }

        /** The look for joins, then what follows from it. */
        public void join() {
            joins.poll();
            run();
        }

        public void review(Map<String, Object> values) {
            school.curator().submit(key, "review-matching", values);
            run();
        }

        public void approve() {
            school.head()
                    .submit(
                            key,
                            "approve-pairs",
                            Map.of("approved", "yes", "orderNumber", "1-Н", "orderDate", today().toString()));
            run();
        }

        public LocalDate today() {
            return localDay.of(school.id());
        }

        /** Accepts and approves whatever was proposed. */
        public List<Pairing> startPairs() {
            arrive();
            review(Map.of("decision", "ACCEPT"));
            approve();
            return pairs();
        }

        public List<Pairing> pairs() {
            return pairings.ofProgramme(programme.id());
        }

        /** Keys of the open tasks of the programme and all its pairs. */
        public List<String> waiting() {
            return jdbc.queryForList("""
                    select t.task_def_key_ from camunda.act_ru_task t
                    join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
                    where e.business_key_ = ? or e.business_key_ like ? order by 1""", String.class, key.value(), key.value() + "/%");
        }
    }
}
