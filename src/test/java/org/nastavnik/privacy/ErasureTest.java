package org.nastavnik.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentService;
import org.nastavnik.engine.TaskDesk;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person whose name was typed everywhere is erased and provably gone; what was counted stays. */
@NastavnikTest
@Import(ProgrammeCase.class)
class ErasureTest {

    /** Tests share a database, so each looks for a name of its own. */
    private static final Iterator<String> STEMS = List.of(
                    "Зюзельк", "Бряцульк", "Хлюпельк", "Шмыгульк", "Ктырпельк", "Пфельк")
            .iterator();

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private PersonRegister register;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private DocumentService documents;

    @Autowired
    private TestPlaces places;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    private ProgrammeCase.Run run;
    private String stem;
    private String sentence;
    private PlantedName planted;
    private PlantingRobot robot;
    private String login;
    private long mentor;

    @BeforeEach
    void plant() {
        planted = new PlantedName(jdbc);
        stem = STEMS.next();
        sentence = "Беседовали с %sовым Игнатом Лукьяновичем; со слов И. Л. %sова, телефон 8 (914) 555-43-21, готово."
                .formatted(stem, stem);
        run = cases.begin();
        mentor = Long.parseLong(run.teachers.get(2));
        login = run.place.mentor();
        jdbc.update(
                "update organization_user set last_name = ?, first_name = 'Игнат', middle_name = 'Лукьянович'"
                        + " where login = ?",
                stem + "ов",
                login);
        jdbc.update("""
                update participant_person set last_name = ?, first_name = 'Игнат', middle_name = 'Лукьянович',
                  search_name = lower(?) || 'ов игнат лукьянович', phone = '+7 914 555-43-21', email = 'zyuzelkov@example.ru',
                  representative_name = ? || 'ова Раиса Ивановна', login = ?, version = version + 1 where id = ?""", stem + "ов", stem, stem, login, mentor);
        robot = new PlantingRobot(
                desk,
                clock.today(),
                sentence,
                Map.of(
                        "collect-mentees", Map.of("add", "register", "mentees", run.teachers.subList(0, 1)),
                        "collect-mentors", Map.of("add", "register", "mentors", run.teachers.subList(2, 3)),
                        "record-meeting", Map.of("next", "FINISH")));
    }

    @Test
    void after_a_whole_programme_nothing_names_the_person_any_more() throws IOException {
        robot.run(run, null);
        plantBeside();
        List<String> before = planted.found(stem);
        assertThat(before.size()).as("places where the name stands: %s", before).isGreaterThan(25);
        long papers = count(
                "document where municipality_id = ?", run.place.municipality().id());

        Acting.as(run.place.head(), () -> erasures.erase(mentor));

        assertThat(planted.found(stem)).isEmpty();
        assertThat(planted.found(login)).isEmpty();
        assertThat(planted.found(stem.toLowerCase())).isEmpty();
        assertThat(count(
                        "document where municipality_id = ?",
                        run.place.municipality().id()))
                .isEqualTo(papers);
        assertThat(jdbc.queryForMap(
                        "select kind, birth_date::text b, phone from participant_person where id = ?", mentor))
                .containsEntry("kind", "TEACHER")
                .containsEntry("b", "1986-01-01")
                .containsEntry("phone", null);
        assertThat(count("participant_participation where person_id = ? and role = 'MENTOR'", mentor))
                .isOne();
        assertThat(count("award_nomination where person_id = ? and state = 'AWARDED'", mentor))
                .isOne();
    }

    @Test
    void what_still_runs_ends_first_and_a_second_erasure_is_refused() {
        robot.run(run, "record-meeting");
        assertThat(count("pairing where mentor_id = ? and state = 'OPEN'", mentor))
                .isOne();

        Acting.as(run.place.head(), () -> erasures.erase(mentor));
        run.open();

        assertThat(count("pairing where mentor_id = ? and state = 'DISSOLVED'", mentor))
                .isOne();
        assertThat(planted.found(stem)).isEmpty();
        long school = run.place.school().id();
        assertThat(register.search(school, "", Set.of(PersonKind.values()), 0, 100))
                .as("the register's list")
                .isNotEmpty()
                .noneMatch(person -> person.id() == mentor);
        assertThat(register.staff(school)).as("superiors to choose from").noneMatch(person -> person.id() == mentor);
        assertThatThrownBy(() -> Acting.as(run.place.head(), () -> erasures.erase(mentor)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("уже обезличены");
    }

    @Test
    void who_edits_an_older_state_of_the_person_is_refused() {
        var old = register.person(mentor);
        PersonDetails typed = old.details();
        Acting.as(run.place.head(), () -> erasures.erase(mentor));

        assertThatThrownBy(() -> Acting.as(run.place.curator(), () -> register.change(mentor, old.version(), typed)))
                .isInstanceOf(Refusal.class);
        assertThat(planted.found(stem)).isEmpty();
    }

    @Test
    void an_office_has_to_be_handed_over_first() {
        jdbc.update("update participant_person set login = ? where id = ?", run.place.head(), mentor);

        assertThatThrownBy(() -> Acting.as(run.place.curator(), () -> erasures.erase(mentor)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("передайте её другому");
        assertThat(planted.found(stem)).isNotEmpty();
        assertThat(erasures.isErased(mentor)).isFalse();
        Acting.as(run.place.head(), () -> {
            jdbc.update("update participant_person set login = ? where id = ?", login, mentor);
            erasures.erase(mentor);
        });
    }

    @Test
    void of_an_issued_paper_all_but_the_name_stays_and_no_other_way_leads_past_the_trigger() {
        robot.run(run, "record-meeting");
        Document order = documents.ofProgramme(run.key.programmeId()).stream()
                .filter(paper -> paper.body().contains(stem) && paper.number() != null)
                .findFirst()
                .orElseThrow();

        Acting.as(run.place.head(), () -> erasures.erase(mentor));

        Document blacked = documents.find(order.id()).orElseThrow();
        assertThat(blacked.body()).doesNotContain(stem).contains("имя удалено");
        assertThat(blacked.number()).isEqualTo(order.number());
        assertThat(blacked.dated()).isEqualTo(order.dated());
        assertThat(blacked.hash()).isEqualTo(order.hash());
        assertThatThrownBy(() -> jdbc.update("update document set body = 'иное' where id = ?", order.id()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from document_file where document_id = ?", order.id()))
                .isInstanceOf(DataAccessException.class);
    }

    /** What the forms of one programme do not reach. */
    private void plantBeside() throws IOException {
        long programme = run.key.programmeId();
        long municipality = run.place.municipality().id();
        long map = jdbc.queryForObject("select max(id) from roadmap where programme_id = ?", Long.class, programme);
        jdbc.update(
                "insert into roadmap_typed values (?, ?, jsonb_build_object('text', ?::text), now())",
                map,
                run.place.curator(),
                sentence);
        jdbc.update(
                "insert into roadmap_file (municipality_id, uploaded_by, uploaded_at, tables)"
                        + " values (?, 'operator', now(), jsonb_build_array(jsonb_build_array(?::text, 'Игнат')))",
                municipality,
                stem + "ов");
        jdbc.update(
                "insert into participant_file (municipality_id, uploaded_by, uploaded_at, tables, table_number, chosen_columns, answers)"
                        + " values (?, ?, now(), jsonb_build_array(jsonb_build_array(?::text, 'Игнат')), 0, '{}', '{}')",
                municipality,
                login,
                stem + "ов");
        jdbc.update(
                "insert into participant_file (municipality_id, uploaded_by, uploaded_at, tables, table_number, chosen_columns, answers)"
                        + " values (?, ?, now(), '[[\"Другая\"]]', 0, '{}', '{}')",
                municipality,
                login);
        long due = jdbc.queryForObject("select max(id) from roadmap_due where road_map_id = ?", Long.class, map);
        jdbc.update(
                "insert into roadmap_evidence (due_id, name, type, size, sha256, content, uploaded_by, uploaded_at)"
                        + " values (?, ?, 'docx', 5, 'x', ?, ?, now())",
                due,
                "Справка " + stem + "ова.docx",
                docx(),
                login);
        jdbc.update(
                "insert into note (programme_id, written_by, text, written_at, sending) values (?, ?, ?, now(), gen_random_uuid())",
                programme,
                run.place.curator(),
                sentence);
        jdbc.update(
                "insert into note_mention (note_id, login, mentioned_at) select max(id), ?, now() from note", login);
        jdbc.update(
                "insert into note (programme_id, written_by, text, written_at, sending) values (?, ?, 'своя', now(), gen_random_uuid())",
                programme,
                login);
        jdbc.update(
                "insert into meeting (municipality_id, tenant_id, state, discussed, created_at) values (?, 't', 'DRAFT', ?, now())",
                municipality,
                sentence);
        jdbc.update(
                "insert into meeting_participant (meeting_id, login, title) select max(id), ?, ? from meeting",
                login,
                stem + "ов И. Л., учитель");
        jdbc.update(
                "insert into document_word (municipality_id, word, genitive, dative, accusative, instrumental, prepositional)"
                        + " values (?, ?, 'а', 'б', 'в', 'г', 'д')",
                municipality,
                stem + "ов Игнат Лукьянович");
        jdbc.update(
                "insert into document_scan (document_id, type, content, sha256, uploaded_by, uploaded_at)"
                        + " select max(id), 'PDF', '%PDF-'::bytea || convert_to(?, 'UTF8'), 'x', ?, now()"
                        + " from document where programme_id = ? and body like ?",
                stem + "ов", login, programme, "%" + stem + "%");
        jdbc.update(
                "insert into launch (municipality_id, tenant_id, starts_on, ends_on, state, working_group, responsible, created_by, created_at)"
                        + " select id, code, '2026-09-01', '2027-05-01', 'STAFF', ?, ?, ?, now() from organization_municipality where id = ?",
                sentence,
                login,
                login,
                municipality);
        jdbc.update(
                "insert into monitoring_mapping (region_id, version, since, reason, created_by, created_at)"
                        + " select region_id, 1, '2026-07-01', ?, ?, now() from organization_municipality where id = ?",
                sentence,
                login,
                municipality);
        jdbc.update(
                "insert into monitoring_set (municipality_id, code, version, name, valid_from, reason, created_by, created_at)"
                        + " values (?, 'plant', 1, 'Набор', '2026-01-01', ?, ?, now())",
                municipality,
                sentence,
                login);
        jdbc.update(
                "insert into notification_notice (recipient, kind, text, dedup_key, sent_at) values (?, 'INFORMATION', ?, 'plant', now())",
                run.place.curator(),
                sentence);
        plantInTheBank(programme, municipality);
        jdbc.update(
                "insert into shared_audit (at, actor, programme_id, subject, action, detail) values (now(), ?, ?, ?, 'x', ?)",
                login,
                programme,
                "user:" + login,
                sentence);
    }

    /** Consents, a transfer that was asked for, the card in the bank, a request for the mentor, and mails. */
    private void plantInTheBank(long programme, long municipality) {
        long school = run.place.school().id();
        long other = places.newPlace().school().id();
        jdbc.update(
                "update participant_consent set ended_by = ?, ending_reason = ?, ending = 'REPLACED', ended_on = given_on"
                        + " where person_id <> ? and id = (select max(id) from participant_consent where person_id = ?)",
                login,
                sentence,
                mentor,
                Long.parseLong(run.teachers.get(0)));
        jdbc.update(
                "insert into participant_transfer (person_id, from_organization_id, to_organization_id, state, reason, asked_by,"
                        + " asked_at) values (?, ?, ?, 'DECLINED', ?, ?, now())",
                mentor,
                school,
                other,
                sentence,
                login);
        jdbc.update(
                "insert into mentorbank_bank_card (person_id, organization_id, municipality_id, tenant_id, state, remarks,"
                        + " closing_reason, started_at) values (?, ?, ?, 't', 'HIDDEN', ?, ?, now())",
                mentor,
                school,
                municipality,
                sentence,
                sentence);
        jdbc.update(
                "insert into mentorbank_request (programme_id, organization_id, municipality_id, person_id,"
                        + " home_organization_id, state, need, reason, asked_at) values (?, ?, ?, ?, ?, 'ENDED', ?, ?, now())",
                programme,
                other,
                municipality,
                mentor,
                school,
                sentence,
                sentence);
        jdbc.update("insert into notification_mail_choice (login, mode) values (?, 'DIGEST')", login);
        jdbc.update(
                "insert into notification_mail (recipient, address, digest, made_at, state, sent_at) values (?, ?, true, now(), 'SENT', now())",
                login,
                login + "@example.ru");
    }

    private byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Справка выдана " + stem + "ову Игнату");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private long count(String from, Object... parameters) {
        return jdbc.queryForObject("select count(*) from " + from, Long.class, parameters);
    }
}
