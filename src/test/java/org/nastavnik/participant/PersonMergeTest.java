package org.nastavnik.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two rows turn out to be one person. */
@NastavnikTest
class PersonMergeTest {

    private static final LocalDate BORN = LocalDate.of(1985, 5, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PersonRegister register;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private PersonMerge merge;

    @Autowired
    private Stays stays;

    @Autowired
    private JdbcClient jdbc;

    private School school;
    private MentoringProgramme programme;
    private Person kept;
    private Person dropped;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
        programme = school.programme(MentoringForm.TEACHER_TEACHER);
        kept = teacher(school.id(), "Семёнов", null);
        dropped = teacher(school.id(), "Семенов ", "Ильич");
    }

    private Person teacher(long organization, String last, String middle) {
        return register.add(
                organization,
                PersonDetails.of(PersonKind.TEACHER, new PersonName(last, "Глеб", middle), BORN)
                        .employed(middle == null ? null : "учитель химии", null, 4));
    }

    private void curatorMerges() {
        Acting.as(school.place().curator(), () -> merge.merge(kept.id(), dropped.id()));
    }

    private void join(Person person) {
        participants.addMentees(programme.id(), new Joining(List.of(person.id()), null, "Освоиться", TODAY));
    }

    @Test
    void the_kept_row_is_completed_everything_points_to_it_and_the_other_stays_as_a_pointer() {
        join(dropped);
        everywhere(dropped.id());

        curatorMerges();

        Person now = register.person(kept.id());
        assertThat(now.name().middleName()).isEqualTo("Ильич");
        assertThat(now.position()).isEqualTo("учитель химии");
        assertThat(register.person(dropped.id()).mergedIntoId()).isEqualTo(kept.id());
        assertThat(participants.mentees(programme.id()))
                .extracting(Participation::personId)
                .containsExactly(kept.id());
        assertThat(stays.on(school.id(), TODAY))
                .extracting(Stay::personId)
                .contains(kept.id())
                .doesNotContain(dropped.id());
        assertThat(references(dropped.id())).isEmpty();
        assertThat(register.search(school.id(), "семенов", Set.of(PersonKind.TEACHER), 0, 10))
                .extracting(Person::id)
                .containsExactly(kept.id());
    }

    /** One row in each table that knows persons. */
    private void everywhere(long person) {
        long other = teacher(school.id(), "Другой", "Львович").id();
        long proposal = jdbc.sql("""
                        insert into nastavnik.matching_proposal (programme_id, number, state, kind, created_at)
                        values (:programme, 1, 'DRAFT', 'INDIVIDUAL', now()) returning id""")
                .param("programme", programme.id())
                .query(Long.class)
                .single();
        for (String statement : List.of("""
                insert into nastavnik.mentorbank_card (person_id, workplace, position, subject, forms, network, filled_at)
                values (:person, 'ш', 'у', 'х', 'TEACHER_TEACHER', 'NO', now())""", """
                insert into nastavnik.mentorbank_selection (programme_id, person_id, form, state, step, capacity)
                values (:programme, :person, 'TEACHER_TEACHER', 'STOPPED', 'DONE', 1)""", """
                insert into nastavnik.matching_pair (proposal_id, mentee_id, mentor_id, form, score, reason, by_hand, pinned)
                values (:proposal, :person, :other, 'TEACHER_TEACHER', 50, 'р', false, false)""", """
                insert into nastavnik.matching_unassigned (proposal_id, mentee_id, why) values (:proposal, :person, 'п')""", """
                insert into nastavnik.pairing (programme_id, proposal_id, mentor_id, kind, form, state, stage, began_on)
                values (:programme, :proposal, :person, 'INDIVIDUAL', 'TEACHER_TEACHER', 'STOPPED', 'DONE', current_date)""", """
                insert into nastavnik.pairing_mentee (pairing_id, person_id)
                select id, :other from nastavnik.pairing where mentor_id = :person""", """
                insert into nastavnik.evaluation_survey (programme_id, person_id, respondent, stage, recorded_at)
                values (:programme, :person, 'MENTOR', 'ENTRY', now())""", """
                insert into nastavnik.award_suggestion (programme_id, person_id, award, reason)
                values (:programme, :person, 'GRATITUDE', 'р')""", """
                insert into nastavnik.award_nomination (programme_id, organization_id, municipality_id, person_id, award,
                                                        justification, state, made_at)
                select id, organization_id, municipality_id, :person, 'GRATITUDE', 'о', 'STOPPED', now()
                from nastavnik.programme where id = :programme""", """
                update nastavnik.participant_person set superior_id = :person where id = :other""")) {
            jdbc.sql(statement)
                    .param("person", person)
                    .param("programme", programme.id())
                    .param("proposal", proposal)
                    .param("other", other)
                    .update();
        }
    }

    /** Columns that know the person, by the database's own knowledge and by their names. */
    private List<String> references(long person) {
        List<String> columns = jdbc.sql("""
                        select distinct c.table_name || '.' || c.column_name
                        from information_schema.columns c
                                 join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'nastavnik' and t.table_type = 'BASE TABLE' and c.data_type = 'bigint'
                          and c.column_name in ('person_id', 'mentor_id', 'mentee_id', 'superior_id', 'mentee_person_id')
                          and c.table_name not like '%access%' and c.table_name not like '%import%'""").query(String.class).list();
        assertThat(columns).contains("pairing.mentor_id", "evaluation_survey.person_id");
        return columns.stream()
                .filter(column ->
                        jdbc.sql("select count(*) from nastavnik." + column.replace(".", " where ") + " = :id")
                                        .param("id", person)
                                        .query(Long.class)
                                        .single()
                                > 0)
                .toList();
    }

    @Test
    void both_in_one_programme_now_is_refused_and_changes_nothing() {
        join(kept);
        join(dropped);

        assertThatThrownBy(this::curatorMerges)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("участвуют сейчас в одной программе");
        assertThat(register.person(dropped.id()).mergedIntoId()).isNull();
        assertThat(register.person(kept.id()).name().middleName()).isNull();
    }

    @Test
    void where_one_of_the_two_has_left_the_part_that_goes_on_remains() {
        join(kept);
        join(dropped);
        participants.leave(programme.id(), kept.id(), "ошибка");

        curatorMerges();

        assertThat(participants.everybody(programme.id())).singleElement().satisfies(part -> {
            assertThat(part.personId()).isEqualTo(kept.id());
            assertThat(part.isActive()).isTrue();
        });
    }

    @Test
    void who_was_the_mentor_of_the_other_is_another_person() {
        everywhere(dropped.id());
        jdbc.sql("insert into nastavnik.pairing_mentee (pairing_id, person_id)"
                        + " select id, :kept from nastavnik.pairing where mentor_id = :dropped")
                .param("kept", kept.id())
                .param("dropped", dropped.id())
                .update();

        assertThatThrownBy(this::curatorMerges).isInstanceOf(Refusal.class).hasMessageContaining("были парой");
    }

    @Test
    void twice_is_told_and_people_of_other_names_and_birthdays_are_refused() {
        curatorMerges();
        assertThatThrownBy(this::curatorMerges).isInstanceOf(Refusal.class).hasMessageContaining("уже объединили");

        Person another = school.teacher("Иной", 5);
        assertThatThrownBy(() -> Acting.as(school.place().curator(), () -> merge.merge(kept.id(), another.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("разные и имена, и даты рождения");
    }

    @Test
    void across_organisations_only_the_operator_merges_and_only_who_takes_no_part_there() {
        long other = organizations
                .addOrganization(
                        school.place().municipality(),
                        OrganizationKind.SCHOOL,
                        "Другая школа",
                        "Другая школа",
                        "Городок",
                        null)
                .id();
        Person elsewhere = teacher(other, "Семёнов", "Ильич");
        assertThatThrownBy(() -> Acting.as(school.place().curator(), () -> merge.merge(kept.id(), elsewhere.id())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> Acting.as(places.newPlace().operator(), () -> merge.merge(kept.id(), elsewhere.id())))
                .isInstanceOf(Forbidden.class);
        join(dropped);
        assertThatThrownBy(() -> Acting.as(school.place().operator(), () -> merge.merge(elsewhere.id(), dropped.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("участвует там в программе");

        assertThatThrownBy(() -> Acting.as(school.place().operator(), () -> merge.merge(kept.id(), elsewhere.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("третья запись");
        curatorMerges();
        Acting.as(school.place().operator(), () -> merge.merge(kept.id(), elsewhere.id()));
        assertThat(register.person(elsewhere.id()).mergedIntoId()).isEqualTo(kept.id());
    }
}
