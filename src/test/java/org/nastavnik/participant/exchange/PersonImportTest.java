package org.nastavnik.participant.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.School;
import org.nastavnik.participant.SpecialNeed;
import org.nastavnik.participant.Stay;
import org.nastavnik.participant.Stays;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.PersonConsent;
import org.nastavnik.participant.exchange.ImportLine.Deed;
import org.nastavnik.participant.listing.RegisterColumn;
import org.nastavnik.participant.listing.RegisterFilter;
import org.nastavnik.participant.listing.RegisterScope;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableExport;
import org.nastavnik.shared.table.TableFiles;
import org.nastavnik.shared.table.TableReader;
import org.nastavnik.shared.table.TableRow;
import org.nastavnik.support.Acting;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.SqlCounter;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A list of persons becomes part of the register: faults are found one and all, the same list twice changes nothing. */
@NastavnikTest
class PersonImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final String HEAD =
            "Фамилия;Имя;Отчество;Дата рождения;Кто это;Класс;Представитель;Согласие;Категория\n";

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PersonImport imports;

    @Autowired
    private RegisterExport export;

    @Autowired
    private PersonRegister register;

    @Autowired
    private ConsentRegister consents;

    @Autowired
    private Stays stays;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private OldFiles oldFiles;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcTemplate jdbc;

    private School school;
    private School other;

    @BeforeEach
    void build() {
        school = new School(places.newPlace(), beans);
        other = new School(places.newSchool(school.place()), beans);
    }

    private String operator() {
        return school.place().operator();
    }

    private String curator() {
        return school.place().curator();
    }

    private ImportPlan plan(String login, byte[] content) {
        return Acting.get(login, () -> imports.plan(imports.get(imports.upload(content))));
    }

    private ImportPlan takeOver(String login, byte[] content) {
        return Acting.get(login, () -> imports.takeOver(imports.upload(content), true));
    }

    private static byte[] csv(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }

    private long inRegister() {
        return jdbc.queryForObject(
                "select count(*) from participant_person where municipality_id = ?",
                Long.class,
                school.place().municipality().id());
    }

    @Test
    void five_hundred_people_with_twenty_faults_show_exactly_these_and_come_in_when_they_are_corrected()
            throws IOException {
        List<String> schools = List.of(
                school.place().school().shortName(), other.place().school().shortName());
        PeopleList good = new PeopleList(500, 0, schools);
        PeopleList bad = new PeopleList(500, 0, schools);
        Map<Integer, String> planted = PlantedFaults.in(bad);
        assertThat(planted).hasSize(20);

        long file = Acting.get(operator(), () -> imports.upload(bad.xlsx()));
        ImportPlan seen = Acting.get(operator(), () -> imports.plan(imports.get(file)));
        assertThat(seen.lines()).hasSize(500);
        assertThat(seen.of(Deed.FAULT))
                .extracting(line -> line.row().number())
                .containsExactlyElementsOf(planted.keySet());
        seen.of(Deed.FAULT).forEach(line -> {
            assertThat(line.faults()).hasSize(1);
            assertThat(line.faults().get(0)).contains(planted.get(line.row().number()));
        });
        assertThat(seen.count(Deed.ADD)).isEqualTo(480);
        assertThat(inRegister()).isZero();

        Acting.as(
                operator(),
                () -> assertThatThrownBy(() -> imports.takeOver(file, false))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("с ошибками"));
        assertThat(inRegister()).isZero();
        Acting.as(operator(), () -> imports.takeOver(file, true));
        assertThat(inRegister()).isEqualTo(480);

        byte[] toCorrect = Acting.get(
                operator(), () -> bytes(ImportFiles.faults(imports.get(file), imports.plan(imports.get(file)))));
        Table faulty = TableReader.read(toCorrect).get(0);
        assertThat(faulty.rows()).hasSize(21);
        assertThat(faulty.rows().get(0).cell(0)).isEqualTo("Что исправить");
        assertThat(faulty.rows().get(3).cell(0)).contains("укажите дату рождения");

        ImportPlan corrected = Acting.get(
                operator(), () -> imports.takeOver(imports.upload(corrected(faulty, planted.keySet(), good)), false));
        assertThat(corrected.count(Deed.ADD)).isEqualTo(20);
        assertThat(inRegister()).isEqualTo(500);
        assertThat(jdbc.queryForObject(
                        "select count(*) from participant_file where uploaded_by = ?", Long.class, operator()))
                .isZero();

        for (byte[] again : List.of(good.xlsx(), good.csv())) {
            ImportPlan same = takeOver(operator(), again);
            assertThat(same.counts()).containsExactly(Map.entry(Deed.KEEP, 500L));
        }
    }

    /** As a person does it: the right words go where the wrong ones stood. */
    private static byte[] corrected(Table faulty, Set<Integer> numbers, PeopleList good) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(faulty.rows().get(0).cells());
        for (int number : numbers) {
            List<String> row = new ArrayList<>();
            row.add("исправлено");
            row.addAll(good.rows().get(number - 1));
            rows.add(row);
        }
        return TableFiles.xlsx(rows);
    }

    private static byte[] bytes(TableExport table) throws IOException {
        try (table) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            table.writeTo(out);
            return out.toByteArray();
        }
    }

    @Test
    void what_came_in_is_as_if_it_had_been_entered_one_by_one() {
        takeOver(
                curator(),
                csv("Ёлкина;Вера;Олеговна;05.03.2013;ученица;6 Б;Ёлкина Анна Олеговна;20.08.2026;ОВЗ\n"
                        + "Громов;Олег;;01.02.1980;учитель;;;;\n"));
        Person pupil = only("Ёлкина");
        assertThat(pupil.specialNeed()).isEqualTo(SpecialNeed.DISABILITIES);
        assertThat(pupil.className()).isEqualTo("6 Б");
        assertThat(pupil.version()).isZero();
        PersonConsent consent = consents.of(pupil.id()).get(0);
        assertThat(consent.purpose()).isEqualTo(ConsentPurpose.PARTICIPATION);
        assertThat(consent.givenOn()).isEqualTo(LocalDate.of(2026, 8, 20));
        assertThat(consent.representativeName()).isEqualTo("Ёлкина Анна Олеговна");
        assertThat(consent.textSha256()).hasSize(64);
        assertThat(consent.categories()).isEqualTo(ConsentPurpose.PARTICIPATION.categories());
        assertThat(consents.holds(pupil.id())).isTrue();
        assertThat(consents.holds(only("Громов").id())).isFalse();
        assertThat(stays.of(pupil.id()))
                .singleElement()
                .satisfies(stay -> assertThat(stay.place()).isEqualTo("6 Б"));
        assertThat(jdbc.queryForList(
                        "select action from shared_audit where subject = ? order by id",
                        String.class,
                        "person:" + pupil.id()))
                .containsExactly("person.added", "consent.given");
    }

    private Person only(String surname) {
        List<Person> found = register.search(school.id(), surname, Set.of(PersonKind.values()), 0, 5)
                .getContent();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void a_changed_row_changes_what_it_says_and_an_empty_cell_takes_nothing_away() {
        takeOver(curator(), csv("Ёлкина;Вера;Олеговна;05.03.2013;ученица;6 Б;Ёлкина Анна Олеговна;20.08.2026;\n"));
        long id = only("Ёлкина").id();
        byte[] later = csv("ЕЛКИНА;Вера;олеговна;05.03.2013;обучающийся;7 Б;;;\n");
        clock.moveTo(LocalDate.of(2027, 9, 1));
        try {
            ImportPlan plan = plan(curator(), later);
            assertThat(plan.of(Deed.CHANGE))
                    .singleElement()
                    .satisfies(line -> assertThat(line.changes()).containsExactly("класс или группа"));
            takeOver(curator(), later);
            Person pupil = register.person(id);
            assertThat(pupil.name().equals(new PersonName("Ёлкина", "Вера", "Олеговна")))
                    .isTrue();
            assertThat(pupil.className()).isEqualTo("7 Б");
            assertThat(pupil.representativeName()).isEqualTo("Ёлкина Анна Олеговна");
            assertThat(stays.of(id)).extracting(Stay::place).containsExactly("7 Б", "6 Б");
            assertThat(stays.of(id).get(1).until()).isEqualTo(LocalDate.of(2027, 9, 1));
            assertThat(takeOver(curator(), later).counts()).containsExactly(Map.entry(Deed.KEEP, 1L));
            assertThat(register.person(id).version()).isEqualTo(pupil.version());
        } finally {
            clock.reset();
        }
    }

    @Test
    void who_may_be_known_already_is_asked_about_and_each_answer_does_what_it_says() {
        Person known = register.add(
                school.id(),
                PersonDetails.of(
                        PersonKind.PUPIL, new PersonName("Филиппова", "Алёна", null), LocalDate.of(2012, 5, 7)));
        register.add(
                other.id(),
                PersonDetails.of(PersonKind.PUPIL, new PersonName("Дальняя", "Вера", null), LocalDate.of(2012, 5, 7)));
        byte[] content = csv("Филипова;Алена;Петровна;07.05.2012;ученик;7 А;;;\n"
                + "Дальняя;Вера;;07.05.2012;ученик;7 А;;;\n"
                + "Новикова;Анна;;07.05.2012;ученик;7 А;;;\n"
                + "Новиккова;Анна;;07.05.2012;ученик;7 Б;;;\n");
        ImportPlan asked = plan(curator(), content);
        assertThat(asked.of(Deed.QUESTION)).hasSize(3);
        assertThat(asked.of(Deed.QUESTION).get(0).similar().get(0).personId()).isEqualTo(known.id());
        assertThat(asked.of(Deed.QUESTION).get(1).similar()).singleElement().satisfies(one -> {
            assertThat(one.personId()).isNull();
            assertThat(one.name()).isNull();
            assertThat(one.organization()).isEqualTo(other.place().school().shortName());
        });
        assertThat(asked.of(Deed.QUESTION).get(2).alikeRow()).isEqualTo(4);

        long file = Acting.get(curator(), () -> imports.upload(content));
        Acting.as(
                curator(),
                () -> imports.answer(
                        file,
                        Map.of(
                                2,
                                RowAnswer.of("SAME:" + known.id()),
                                3,
                                RowAnswer.of("ANOTHER"),
                                5,
                                RowAnswer.of("SKIP"))));
        ImportPlan done = Acting.get(curator(), () -> imports.takeOver(file, false));
        assertThat(done.count(Deed.CHANGE)).isEqualTo(1);
        assertThat(done.count(Deed.ADD)).isEqualTo(2);
        assertThat(done.count(Deed.SKIP)).isEqualTo(1);
        assertThat(register.person(known.id()).name().full()).isEqualTo("Филипова Алена Петровна");
        assertThat(plan(operator(), content).count(Deed.FAULT))
                .as("the operator names the organisation")
                .isEqualTo(4);
    }

    @Test
    void two_who_press_the_button_at_once_take_over_once() {
        long file = Acting.get(
                curator(),
                () -> imports.upload(
                        csv("Первая;Анна;;07.05.2012;ученик;7 А;;;\n" + "Вторая;Анна;;31.02.2012;ученик;7 А;;;\n")));
        List<Long> added = java.util.stream.IntStream.range(0, 4)
                .parallel()
                .mapToObj(i ->
                        Acting.get(curator(), () -> imports.takeOver(file, true).count(Deed.ADD)))
                .sorted()
                .toList();
        assertThat(added).containsExactly(0L, 0L, 0L, 1L);
        assertThat(inRegister()).isEqualTo(1);
    }

    @Test
    void nobody_is_made_somebody_of_another_register_by_an_answer() {
        Person foreign = register.add(
                other.id(),
                PersonDetails.of(PersonKind.PUPIL, new PersonName("Дальняя", "Вера", null), LocalDate.of(2012, 5, 7)));
        long file = Acting.get(curator(), () -> imports.upload(csv("Дальняя;Вера;;07.05.2012;ученик;7 А;;;\n")));
        Acting.as(curator(), () -> imports.answer(file, Map.of(2, RowAnswer.of("SAME:" + foreign.id()))));
        assertThat(Acting.get(curator(), () -> imports.plan(imports.get(file))).count(Deed.QUESTION))
                .isEqualTo(1);
    }

    @Test
    void consents_are_needed_where_there_is_no_other_ground_and_withdrawn_ones_do_not_come_back() {
        ImportPlan plan = plan(
                curator(),
                csv("Первая;Анна;;07.05.2012;ученик;7 А;;;одаренный\n"
                        + "Вторая;Анна;;08.05.2012;ученик;7 А;;25.08.2026;\n"
                        + "Третья;Анна;;09.05.2012;ученик;7 А;;;\n"));
        assertThat(plan.of(Deed.FAULT))
                .extracting(line -> line.faults().get(0))
                .satisfiesExactly(
                        first -> assertThat(first).contains("Категорию вносят только с согласием"),
                        second -> assertThat(second).contains("Укажите законного представителя"));
        assertThat(plan.withoutConsent()).isEqualTo(1);

        byte[] signed = csv("Третья;Анна;;09.05.2012;ученик;7 А;Третья Ольга;20.08.2026;\n");
        takeOver(curator(), signed);
        Acting.as(curator(), () -> consents.withdraw(only("Третья").id(), ConsentPurpose.PARTICIPATION, null));
        assertThat(plan(curator(), signed).of(Deed.FAULT))
                .singleElement()
                .satisfies(line -> assertThat(line.faults().get(0)).contains("Согласие отозвано 01.09.2026"));
    }

    @Test
    void a_curator_enters_the_own_people_only_and_the_operator_no_special_category() {
        String head = "Организация;Фамилия;Имя;Дата рождения;Кто это;Категория;Представитель;Согласие\n";
        String row = ";Своя;Анна;07.05.2012;ученик;ОВЗ;Своя Ольга;20.08.2026\n";
        String foreign = other.place().school().shortName();
        ImportPlan plan = plan(curator(), (head + row + foreign + row).getBytes(StandardCharsets.UTF_8));
        assertThat(plan.count(Deed.ADD)).isEqualTo(1);
        assertThat(plan.of(Deed.FAULT))
                .singleElement()
                .satisfies(line -> assertThat(line.faults().get(0))
                        .contains("только своей организации (" + "«"
                                + school.place().school().shortName()));

        long file =
                Acting.get(operator(), () -> imports.upload((head + foreign + row).getBytes(StandardCharsets.UTF_8)));
        assertThat(Acting.get(operator(), () -> imports.get(file).tables().toString()))
                .doesNotContain("ОВЗ");
        Acting.as(operator(), () -> imports.takeOver(file, false));
        assertThat(register.search(other.id(), "Своя", Set.of(PersonKind.PUPIL), 0, 5)
                        .getContent()
                        .get(0)
                        .specialNeed())
                .isNull();
    }

    @Test
    void a_file_is_its_uploader_s_alone_and_forgotten_after_a_week() {
        byte[] content = csv("Своя;Анна;;07.05.2012;ученик;7 А;;;\n");
        long file = Acting.get(curator(), () -> imports.upload(content));
        for (String login :
                List.of(school.place().head(), operator(), other.place().curator())) {
            Acting.as(
                    login,
                    () -> assertThatThrownBy(() -> imports.get(file)).isInstanceOf(NoSuchElementException.class));
            Acting.as(
                    login,
                    () -> assertThatThrownBy(() -> imports.takeOver(file, true))
                            .isInstanceOf(NoSuchElementException.class));
        }
        for (String login : List.of(
                school.place().coordinator(),
                school.place().mentor(),
                school.place().regionalCoordinator())) {
            Acting.as(
                    login,
                    () -> assertThatThrownBy(() -> imports.upload(content)).isInstanceOf(Forbidden.class));
        }
        oldFiles.watch(clock.instant().plus(OldFiles.KEPT).minusSeconds(60));
        assertThat(Acting.get(curator(), () -> imports.get(file)).id()).isEqualTo(file);
        oldFiles.watch(clock.instant().plus(OldFiles.KEPT).plusSeconds(60));
        Acting.as(
                curator(),
                () -> assertThatThrownBy(() -> imports.get(file)).isInstanceOf(NoSuchElementException.class));
    }

    @Test
    void unknown_doubled_and_missing_columns_are_named_until_somebody_says_what_they_are() {
        byte[] content = "ФИО;Родился;Кто;СНИЛС;Телефон;Тел.\nСвоя Анна Олеговна;07.05.2012;ученик;1;89141234567;\n"
                .getBytes(StandardCharsets.UTF_8);
        long file = Acting.get(curator(), () -> imports.upload(content));
        ImportPlan stuck = Acting.get(curator(), () -> imports.plan(imports.get(file)));
        assertThat(stuck.problems())
                .hasSize(4)
                .anySatisfy(p -> assertThat(p).contains("«СНИЛС» (столбец 4): такого столбца в реестре нет"))
                .anySatisfy(p -> assertThat(p).contains("«Родился»"))
                .anySatisfy(p -> assertThat(p).contains("«Телефон» (столбец 6) уже есть"))
                .anySatisfy(p -> assertThat(p).contains("Нет столбца «Дата рождения»"));
        Acting.as(
                curator(),
                () -> assertThatThrownBy(() -> imports.takeOver(file, true)).isInstanceOf(Refusal.class));
        Acting.as(
                curator(),
                () -> imports.choose(
                        file, 0, Map.of(1, FileColumn.BIRTH_DATE, 3, FileColumn.SKIP, 5, FileColumn.SKIP)));
        Acting.as(curator(), () -> imports.takeOver(file, false));
        assertThat(only("Своя").phone()).isEqualTo("+7 914 123-45-67");
        assertThat(only("Своя").name().middleName()).isEqualTo("Олеговна");
    }

    @Test
    void what_an_organisation_gives_out_another_takes_over_as_it_is() throws IOException {
        PeopleList list = new PeopleList(60, 700, List.of("Школа Обмена"));
        long from = named(school, "Школа Обмена");
        takeOver(operator(), list.xlsx());
        School away = new School(places.newPlace(), beans);
        long to = named(away, "Школа Обмена");
        for (FileFormat format : FileFormat.values()) {
            byte[] given = given(operator(), school, from, format);
            ImportPlan done = takeOver(away.place().operator(), given);
            assertThat(done.unclear()).isZero();
            assertThat(cells(given(away.place().operator(), away, to, format))).isEqualTo(cells(given));
            assertThat(takeOver(operator(), given).counts()).containsExactly(Map.entry(Deed.KEEP, 60L));
        }
    }

    private long named(School place, String name) {
        return organizations
                .addOrganization(place.place().municipality(), OrganizationKind.SCHOOL, name, name, "Городок", null)
                .id();
    }

    private byte[] given(String login, School place, long organization, FileFormat format) throws IOException {
        RegisterScope scope = new RegisterScope(place.place().municipality().id(), Set.of(), true, true);
        return Acting.get(
                login,
                () -> bytes(
                        export.file(scope, new RegisterFilter(organization, null, null, null, null, null), format)));
    }

    private static List<List<String>> cells(byte[] content) {
        return TableReader.read(content).get(0).rows().stream()
                .map(TableRow::cells)
                .toList();
    }

    @Test
    void a_long_file_needs_hardly_more_statements_than_a_short_one() {
        List<String> schools = List.of(school.place().school().shortName());
        takeOver(operator(), new PeopleList(1, 0, schools).csv());
        long few = sql.during(() -> takeOver(operator(), new PeopleList(100, 1_000, schools).csv()));
        long many = sql.during(() -> takeOver(operator(), new PeopleList(800, 2_000, schools).csv()));
        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(few).isLessThan(60);
    }

    @Test
    void the_template_is_a_file_that_can_be_filled_in() throws IOException {
        byte[] template = bytes(ImportFiles.template(true));
        List<Table> sheets = TableReader.read(template);
        assertThat(sheets).hasSize(2);
        assertThat(FileColumns.detect(sheets.get(0), Map.of()).problems()).isEmpty();
        assertThat(sheets.get(1).rows()).hasSize(RegisterColumn.values().length);
        assertThat(plan(curator(), template).problems())
                .singleElement()
                .satisfies(p -> assertThat(p).contains("ни одной строки"));
    }
}
