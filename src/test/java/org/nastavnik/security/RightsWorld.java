package org.nastavnik.security;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentScans;
import org.nastavnik.document.DocumentService;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.matching.MatchedSchool;
import org.nastavnik.mentorbank.BankMentor;
import org.nastavnik.mentorbank.register.BankRegisters;
import org.nastavnik.monitoring.region.cycle.RegionApprovals;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionRun;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.pairing.PairSteps;
import org.nastavnik.pairing.Pairing;
import org.nastavnik.pairing.RouteService;
import org.nastavnik.pairing.tutor.NewTutor;
import org.nastavnik.pairing.tutor.TutorLevel;
import org.nastavnik.pairing.tutor.TutorPlace;
import org.nastavnik.pairing.tutor.TutorRegister;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.SpecialNeed;
import org.nastavnik.partner.PartnerDetails;
import org.nastavnik.partner.PartnerRegister;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.nastavnik.training.CourseRun;
import org.nastavnik.training.NewTraining;
import org.nastavnik.training.TrainingRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A school with a pair at work, its papers, a mentor in the bank, a course and a partner; and everybody who may come along:
 * of the school, of its municipality, of the region, from elsewhere. Names that occur nowhere else tell what was seen.
 */
class RightsWorld {

    private final TestPlaces places;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private PersonRegister register;

    @Autowired
    private TutorRegister tutors;

    @Autowired
    private RouteService routes;

    @Autowired
    private DocumentService documents;

    @Autowired
    private DocumentScans scans;

    @Autowired
    private TrainingRegister trainings;

    @Autowired
    private BankRegisters registers;

    @Autowired
    private PartnerRegister partners;

    @Autowired
    private RegionApprovals regionalApprovals;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcTemplate jdbc;

    /** By the words of the table's head; null for nobody. */
    final Map<String, String> people = new LinkedHashMap<>();

    /** What stands for {@code {pair}} and the like in addresses. */
    final Map<String, String> tokens = new LinkedHashMap<>();

    /** Whose reading is to be noted, by the word in the table. */
    final Map<String, Long> persons = new LinkedHashMap<>();

    RightsWorld(TestPlaces places, AutowireCapableBeanFactory beans) {
        this.places = places;
        beans.autowireBean(this);
        build(beans);
    }

    private void build(AutowireCapableBeanFactory beans) {
        MatchedSchool.Case school = new MatchedSchool(places, beans).begin();
        TestPlace place = school.school.place();
        Person pupil = school.pupil("Матрицына", "физика");
        Person mentor = school.mentor("Таблицын", "физика", 1);
        Person banked = school.school.teacher("Банкова", 15);
        Pairing pair = school.startPairs().get(0);
        PairSteps steps = new PairSteps(school, pair);
        steps.untilMeetings();
        register.change(
                pupil.id(),
                register.person(pupil.id()).version(),
                register.person(pupil.id()).details().withNeed(SpecialNeed.DISABILITIES));
        // the account comes afterwards: until then the curator does the tasks of the pair
        jdbc.update("update participant_person set login = ? where id = ?", place.mentor(), mentor.id());
        BankMentor card = new BankMentor(jdbc, school.school, banked, "химия", "проекты", "ON_SITE")
                .published()
                .consents("BANK", "PHONE")
                .consents("DISPLAY", "LINKS")
                .confirmed(school.programme.id(), 3);
        TestPlace next = people(place, school, pair);
        persons.put("наставляемый", pupil.id());
        persons.put("наставник", mentor.id());
        persons.put("банк", banked.id());
        tokens(place, school, pair, card);
        beside(place, school, banked, card, beans);
        note(place, school);
        regionalReport(place, next, beans);
    }

    /** @return a municipality beside the own one */
    private TestPlace people(TestPlace place, MatchedSchool.Case school, Pairing pair) {
        TestPlace neighbour = places.newSchool(place);
        TestPlace elsewhere = places.newPlace();
        Municipality next = organizations.addMunicipality(
                place.region(),
                place.tenant() + "x",
                "Соседний район",
                "Управление образования",
                place.municipality().zone());
        TestPlace nextPlace = new TestPlace(place.region(), next, place.school(), Map.of(), places);
        people.put("руководитель", place.head());
        people.put("куратор", place.curator());
        people.put("наставник", place.mentor());
        people.put("учитель", place.newTeacher());
        people.put("куратор соседней", neighbour.curator());
        people.put("оператор", place.operator());
        people.put("координатор", place.coordinator());
        people.put("мун. куратор", place.municipalCurator());
        people.put("комиссия", place.commissionMember());
        people.put("регион", place.regionalCoordinator());
        people.put("тьютор", tutor(place, school, pair));
        people.put("соседний район", places.newHolder(nextPlace, Role.COORDINATOR));
        people.put("чужой куратор", elsewhere.curator());
        people.put("чужой регион", elsewhere.regionalCoordinator());
        people.put("администратор", administrator(place));
        people.put("никто", null);
        tokens.put("neighbour", neighbour.school().id().toString());
        return nextPlace;
    }

    /** Of the region's institute, whom the mentee has allowed to know. */
    private String tutor(TestPlace place, MatchedSchool.Case school, Pairing pair) {
        User user = new User(
                "tutor." + pair.id(),
                encoder.encode(TestPlaces.PASSWORD),
                new PersonName("Тьюторова", "Анна", null),
                "методист");
        organizations.addUser(user.ofRegion(place.region()));
        long id = tutors.add(
                new TutorPlace(TutorLevel.REGIONAL, place.region().id(), "регион"),
                new NewTutor(null, user.login(), null, "институт", school.today()));
        routes.chooseTutor(pair.id(), id, null);
        routes.agreeToTutor(pair.id(), school.today());
        return user.login();
    }

    private String administrator(TestPlace place) {
        User user = new User(
                "admin." + place.school().id(),
                encoder.encode(TestPlaces.PASSWORD),
                new PersonName("Админов", "Иван", null),
                "администратор");
        organizations.addUser(user);
        organizations.grant(user.login(), Role.ADMINISTRATOR, null);
        return user.login();
    }

    private void tokens(TestPlace place, MatchedSchool.Case school, Pairing pair, BankMentor card) {
        tokens.put("programme", school.programme.id().toString());
        tokens.put("pair", pair.id().toString());
        tokens.put(
                "instance",
                jdbc.queryForObject(
                        "select proc_inst_id_ from act_hi_procinst where business_key_ = ?",
                        String.class,
                        pair.key().value()));
        tokens.put("pupil", persons.get("наставляемый").toString());
        tokens.put("mentor", persons.get("наставник").toString());
        tokens.put("card", Long.toString(card.number));
        tokens.put("bank", place.tenant());
        tokens.put("municipality", place.municipality().id().toString());
        tokens.put("organization", place.school().id().toString());
        tokens.put(
                "staff",
                jdbc.queryForObject(
                        "select number from organization_user where login = ?", String.class, place.mentor()));
        tokens.put("plan", paper(school, DocumentKind.DEVELOPMENT_PLAN));
        scans.add(
                documents.find(Long.parseLong(tokens.get("plan"))).orElseThrow(),
                "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII));
        tokens.put(
                "scan",
                jdbc.queryForObject(
                        "select max(id) from document_scan where document_id = ?",
                        String.class,
                        Long.valueOf(tokens.get("plan"))));
        tokens.put("agreement", paper(school, DocumentKind.PAIR_AGREEMENT));
        tokens.put("order", paper(school, DocumentKind.PAIRS_ORDER));
        tokens.put(
                "task",
                tasks.ofCase(school.programme.key()).stream()
                        .filter(task -> task.key().equals("record-meeting"))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private String paper(MatchedSchool.Case school, DocumentKind kind) {
        return documents.ofProgramme(school.programme.id()).stream()
                .filter(document -> document.kind() == kind)
                .map(Document::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    /** By the curator, who mentions the municipality's coordinator. */
    private void note(TestPlace place, MatchedSchool.Case school) {
        long note = jdbc.queryForObject(
                "insert into note (programme_id, written_by, text, written_at, sending)"
                        + " values (?, ?, 'Тайнозаметка о программе', now(), gen_random_uuid()) returning id",
                Long.class,
                school.programme.id(),
                place.curator());
        jdbc.update("insert into note_mention values (?, ?, now(), null)", note, place.coordinator());
        tokens.put("note", Long.toString(note));
    }

    private void regionalReport(TestPlace place, TestPlace next, AutowireCapableBeanFactory beans) {
        RegionRun run = new RegionRun(place, beans);
        run.municipal(place, "APPROVED", 40);
        run.municipal(next, "APPROVED", 60);
        RegionCycle cycle = run.open();
        run.decide(cycle, "approve-regional-report", Map.of("decision", "approve"));
        tokens.put("regional", cycle.id().toString());
        tokens.put(
                "regional-report",
                Long.toString(regionalApprovals.of(cycle.id()).orElseThrow().documentId()));
    }

    private void beside(
            TestPlace place,
            MatchedSchool.Case school,
            Person banked,
            BankMentor card,
            AutowireCapableBeanFactory beans) {
        trainings.add(
                banked.id(), new NewTraining("Школа наставника", "ИМЦ", 36, "77-1", LocalDate.of(2026, 6, 1), null));
        CourseRun run = new CourseRun(place, beans);
        var course = run.announced(Map.of());
        run.enrol(course, banked.id());
        tokens.put("course", course.id().toString());
        tokens.put(
                "partner",
                Long.toString(partners.add(
                        place.municipality().id(),
                        new PartnerDetails(
                                "Завод «Рубин»",
                                null,
                                null,
                                "Контактов Иван Иванович",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        true)));
        tokens.put("register", Long.toString(registers.form(place.municipality().id())));
        long neighbour = Long.parseLong(tokens.get("neighbour"));
        jdbc.update(
                """
                insert into mentorbank_request (programme_id, organization_id, municipality_id, person_id, home_organization_id,
                                                state, asked_at, sent_at) values (?, ?, ?, ?, ?, 'SENT', now(), now())""",
                school.programme.id(),
                neighbour,
                place.municipality().id(),
                banked.id(),
                place.school().id());
        jdbc.update("""
                insert into privacy_proposal (person_id, organization_id, ground, state, made_by, made_at, due_on)
                values (?, ?, 'REQUEST', 'OPEN', ?, now(), ?)""", banked.id(), place.school().id(), place.curator(), LocalDate.of(2026, 10, 1));
    }
}
