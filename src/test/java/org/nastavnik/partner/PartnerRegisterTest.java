package org.nastavnik.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonMerge;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Partner enterprises: one entry for one enterprise, who works there, and which of them sent mentors. */
@NastavnikTest
class PartnerRegisterTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private PartnerRegister partners;

    @Autowired
    private PartnerLinks links;

    @Autowired
    private PartnerFigures figures;

    @Autowired
    private PersonRegister persons;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private PersonMerge merge;

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;
    private TestPlace place;
    private int number;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        place = places.newPlace();
    }

    private long worker(String enterprise) {
        PersonName name = new PersonName("Заводов", "Пётр", "Ильич" + ++number);
        return persons.add(
                        place.school().id(),
                        PersonDetails.of(PersonKind.PARTNER_EMPLOYEE, name, LocalDate.of(1985, 5, 5))
                                .employed("инженер", enterprise, 10))
                .id();
    }

    private long partner(String name) {
        return partners.add(place.municipality().id(), PartnerDetails.named(name), true);
    }

    private int people(long id) {
        return partners.get(id).people();
    }

    @Test
    void spellings_of_one_enterprise_are_one_and_its_people_are_found_by_them() {
        worker("ООО «Амурмаш»");
        worker("АМУРМАШ, ООО");
        worker("Амурлес");
        long id = partner("Общество «Амурмаш»".replace("Общество", "ООО"));
        assertThat(people(id)).isEqualTo(2);
        assertThatThrownBy(() -> partner("амурмаш")).isInstanceOf(Refusal.class);

        worker("ооо амурмаш");
        links.watch(clock.instant());
        assertThat(people(id)).isEqualTo(3);
        long other = partners.add(places.newPlace().municipality().id(), PartnerDetails.named("Амурмаш"), true);
        assertThat(people(other)).isZero();
    }

    @Test
    void a_person_who_changes_the_enterprise_changes_the_partner() {
        long amurmash = partner("Амурмаш");
        long forest = partner("Амурлес");
        long person = worker("Амурмаш");
        links.watch(clock.instant());
        assertThat(people(amurmash)).isOne();
        persons.change(
                person,
                persons.person(person).version(),
                persons.person(person).details().employed("мастер", "ООО «Амурлес»", 11));
        links.watch(clock.instant());
        assertThat(people(amurmash)).isZero();
        assertThat(people(forest)).isOne();
    }

    @Test
    void duplicates_are_merged_with_their_people_and_the_spelling_is_known_afterwards() {
        worker("Амурмаш");
        worker("Амурский машзавод");
        long kept = partner("Амурмаш");
        long dropped = partners.add(
                place.municipality().id(),
                new PartnerDetails(
                        "Амурский машзавод",
                        "7707083893",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "12",
                        LocalDate.of(2026, 1, 9),
                        null),
                false);
        partners.merge(kept, dropped);
        assertThat(people(kept)).isEqualTo(2);
        assertThat(partners.get(kept).details().inn()).isEqualTo("7707083893");
        assertThat(partners.get(kept).details().agreementNumber()).isEqualTo("12");
        worker("ОАО «Амурский машзавод»");
        links.watch(clock.instant());
        assertThat(people(kept)).isEqualTo(3);
        assertThatThrownBy(() -> partners.merge(kept, dropped)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> partners.merge(kept, kept)).isInstanceOf(Refusal.class);
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        refused(new PartnerDetails("Завод", "7707083894", null, null, null, null, null, null, null, null), "inn");
        refused(new PartnerDetails(" ", null, null, null, null, null, null, null, null, null), "name");
        refused(
                new PartnerDetails(
                        "Завод",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 4, 1)),
                "agreementUntil");
        refused(new PartnerDetails("Завод", null, null, null, null, null, "почта", null, null, null), "contactEmail");
        partners.add(
                place.municipality().id(),
                new PartnerDetails("Первый", "7707083893", null, null, null, null, null, null, null, null),
                true);
        refused(new PartnerDetails("Второй", "7707083893", null, null, null, null, null, null, null, null), "inn");
        long id = partner("Третий");
        partners.change(id, 0, PartnerDetails.named("Третий завод"));
        assertThatThrownBy(() -> partners.change(id, 0, PartnerDetails.named("Поздно")))
                .isInstanceOf(Refusal.class);
    }

    private void refused(PartnerDetails details, String field) {
        assertThatThrownBy(() -> partners.add(place.municipality().id(), details, true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void a_partner_counts_once_from_its_first_confirmed_mentor_until_the_last_one_left() {
        long id = partner("Амурмаш");
        long withoutMentor = partner("Амурлес");
        worker("Амурлес");
        long first = worker("Амурмаш");
        long second = worker("Амурмаш");
        links.watch(clock.instant());
        assertThat(withoutMentor).isNotEqualTo(id);
        long programme = programme();
        confirmed(programme, first, "2026-09-20", null);
        confirmed(programme, second, "2026-09-25", null);

        assertThat(mentoring("2026-01-01", "2026-06-30")).isEmpty();
        assertThat(mentoring("2026-07-01", "2026-12-31")).containsExactly(id);
        jdbc.sql(
                        "update participant_participation set state = 'LEFT', ended_at = '2026-12-01 00:00+00' where programme_id = :p")
                .param("p", programme)
                .update();
        assertThat(mentoring("2026-07-01", "2026-12-31")).containsExactly(id);
        assertThat(mentoring("2027-01-01", "2027-06-30")).isEmpty();
        assertThat(sql.during(() -> mentoring("2026-07-01", "2026-12-31"))).isOne();
    }

    private List<Long> mentoring(String from, String until) {
        return figures.withMentor(place.municipality().id(), LocalDate.parse(from), LocalDate.parse(until));
    }

    private long programme() {
        return jdbc.sql("""
                        insert into programme (organization_id, municipality_id, tenant_id, title, starts_on, ends_on, forms, kinds,
                          meeting_format, self_directed, stage, created_by, created_at)
                        values (:organization, :municipality, :tenant, 'Проверка', '2026-09-01', '2027-05-31', 'EMPLOYER_PUPIL',
                          'INDIVIDUAL', 'ON_SITE', false, 'PREPARATION', 'system', now()) returning id""")
                .param("organization", place.school().id())
                .param("municipality", place.municipality().id())
                .param("tenant", place.tenant())
                .query(Long.class)
                .single();
    }

    private void confirmed(long programme, long person, String orderDate, String endedAt) {
        jdbc.sql("""
                        insert into mentorbank_selection (programme_id, person_id, form, state, step, capacity, order_number, order_date)
                        values (:p, :person, 'EMPLOYER_PUPIL', 'CONFIRMED', 'DONE', 1, '1', cast(:day as date))""")
                .param("p", programme)
                .param("person", person)
                .param("day", orderDate)
                .update();
        jdbc.sql("""
                        insert into participant_participation (programme_id, person_id, role, form, state, joined_at)
                        values (:p, :person, 'MENTOR', 'EMPLOYER_PUPIL', 'ACTIVE', now())""").param("p", programme).param("person", person).update();
    }

    @Test
    void two_persons_who_are_one_work_at_one_place() {
        long id = partner("Амурмаш");
        long kept = worker("Амурмаш");
        long dropped = worker("Амурмаш");
        links.watch(clock.instant());
        Acting.as(place.curator(), () -> merge.merge(kept, dropped));
        assertThat(people(id)).isOne();
    }

    @Test
    void curators_propose_the_operator_confirms_the_region_reads_and_strangers_do_not() throws Exception {
        mvc.perform(post("/partners/new")
                        .with(user(place.curator()))
                        .with(csrf())
                        .param("name", "Судоремонт"))
                .andExpect(status().is3xxRedirection());
        Partner proposed = partners.all(
                        Set.of(place.municipality().id()), new PartnerRegister.Filter(null, "PROPOSED", 0))
                .get(0);
        String page = "/partners/" + proposed.id();
        for (String login :
                List.of(place.curator(), place.operator(), place.coordinator(), place.regionalCoordinator())) {
            mvc.perform(get(page).with(user(login))).andExpect(status().isOk());
            mvc.perform(get("/partners").with(user(login))).andExpect(content().string(containsString("Судоремонт")));
        }
        TestPlace other = places.newPlace();
        mvc.perform(get(page).with(user(other.operator()))).andExpect(status().isForbidden());
        mvc.perform(get("/partners").with(user(other.curator())))
                .andExpect(content().string(not(containsString("Судоремонт"))));
        mvc.perform(get("/partners").with(user(place.mentor()))).andExpect(status().isForbidden());
        for (String login : List.of(place.curator(), place.coordinator(), other.operator())) {
            mvc.perform(post(page)
                            .with(user(login))
                            .with(csrf())
                            .param("version", "0")
                            .param("name", "Моё"))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(post(page)
                        .with(user(place.operator()))
                        .with(csrf())
                        .param("version", "0")
                        .param("name", "Судоремонт")
                        .param("inn", "1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("В этом ИНН ошибка")));
        mvc.perform(post(page)
                        .with(user(place.operator()))
                        .with(csrf())
                        .param("version", "0")
                        .param("name", "Судоремонт"))
                .andExpect(status().is3xxRedirection());
        assertThat(partners.get(proposed.id()).confirmed()).isTrue();
        mvc.perform(multipart(page + "/scans")
                        .file(new MockMultipartFile("file", "a.pdf", "application/pdf", "<html>".getBytes()))
                        .with(user(place.operator()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(multipart(page + "/scans")
                        .file(new MockMultipartFile("file", "a.pdf", "application/pdf", "%PDF-1.7 скан".getBytes()))
                        .with(user(place.operator()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(page).with(user(place.curator()))).andExpect(content().string(containsString("PDF, 1 КБ")));
        mvc.perform(get("/partners.xlsx").with(user(place.regionalCoordinator())))
                .andExpect(status().isOk());
    }
}
