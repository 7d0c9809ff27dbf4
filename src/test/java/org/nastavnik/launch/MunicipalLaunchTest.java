package org.nastavnik.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Document;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Places;
import org.nastavnik.organization.Role;
import org.nastavnik.programme.MeetingFormat;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringKind;
import org.nastavnik.programme.NewProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.Acting;
import org.nastavnik.support.Jobs;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A coordinator launches the model: staff, road map, choice, and a programme for each organisation, once. */
@NastavnikTest
class MunicipalLaunchTest {

    private static final String TITLE = "Программа наставничества на 2026/2027 учебный год";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private LaunchService launches;

    @Autowired
    private LaunchBatch batch;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private Places register;

    @Autowired
    private Programmes programmes;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private Jobs jobs;

    private LaunchedPlace place;

    @BeforeEach
    void build() {
        place = new LaunchedPlace(beans);
    }

    @Test
    void the_order_gives_the_municipality_its_staff() {
        place.open();
        String newOperator = place.place().maker().newHolder(place.place(), Role.COMMISSION_MEMBER);
        place.submit("appoint-municipal-staff", place.staff(Map.of("operators", List.of(newOperator))));

        long municipality = place.place().municipality().id();
        assertThat(organizations.holders(Role.OPERATOR, municipality)).containsExactly(newOperator);
        assertThat(organizations.holders(Role.MUNICIPAL_CURATOR, municipality))
                .containsExactly(place.place().municipalCurator());
        Launch launch = place.launch();
        assertThat(launch.state()).isEqualTo(LaunchState.ROAD_MAP);
        assertThat(launch.workingGroup()).contains("Проверкин").endsWith("Посторонняя Анна Петровна, методист");
        assertThat(launch.responsible()).isEqualTo(place.place().coordinator());
    }

    @Test
    void the_road_map_is_approved_once_and_not_without_one() {
        place.open();
        place.submit("appoint-municipal-staff", place.staff(Map.of()));
        BusinessKey key = place.launch().key();
        assertThat(place.coordinator().form(key, "approve-municipal-road-map")).containsEntry("roadMap", "NONE");
        assertThatThrownBy(() -> place.submit("approve-municipal-road-map", Map.of()))
                .isInstanceOf(BadRequestException.class);
        place.draftRoadMap();
        assertThat(place.coordinator().form(key, "approve-municipal-road-map").get("before"))
                .asString()
                .contains("ещё не утверждена", "Утверждение состава муниципальной рабочей группы");
        assertThatThrownBy(() -> place.submit("approve-municipal-road-map", Map.of()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Номер приказа");
        place.submit("approve-municipal-road-map", Map.of("orderNumber", "26/1", "orderDate", "2026-09-01"));
        assertThat(place.launch().roadMapOrder()).isEqualTo("26/1");

        // the next launch finds the map in force
        launches.stop(place.launch().id(), "Новый порядок");
        place.open();
        place.submit("appoint-municipal-staff", place.staff(Map.of()));
        place.submit("approve-municipal-road-map", Map.of());
        assertThat(place.launch().roadMapOrder()).isEqualTo("26/1");
        assertThat(place.launch().state()).isEqualTo(LaunchState.CHOICE);
    }

    @Test
    void every_led_organisation_begins_and_the_others_say_why_not() {
        Organization led = place.organization(OrganizationKind.PRESCHOOL);
        String head = place.head(led);
        Organization headless = place.organization(OrganizationKind.SCHOOL);
        Organization closing = place.organization(OrganizationKind.SCHOOL);
        place.head(closing);
        Organization busy = place.organization(OrganizationKind.SUPPLEMENTARY);
        place.head(busy);
        begin(busy, "Идёт уже", LocalDate.of(2026, 9, 1));
        place.open();
        place.untilChoice();
        assertThat(place.coordinator().form(place.launch().key(), "choose-organisations"))
                .containsEntry("headless", 1);
        place.submit("choose-organisations", place.choice(Map.of()));
        assertThat(place.launch().state()).isEqualTo(LaunchState.STARTING);
        // closed between the choice and the batch
        register.close(closing.id());
        place.background();

        assertThat(place.launch().state()).isEqualTo(LaunchState.FINISHED);
        assertThat(place.counts())
                .containsEntry(ChoiceState.STARTED, 2)
                .containsEntry(ChoiceState.SKIPPED, 2)
                .containsEntry(ChoiceState.FAILED, 1)
                .containsEntry(ChoiceState.PENDING, 0);
        assertThat(place.reason(closing)).contains("закрытая");
        assertThat(place.reason(busy)).contains("уже идёт");
        assertThat(place.reason(headless)).contains("Нет руководителя");
        jobs.runDue(programmes.ofOrganization(led.id()).get(0).key());
        assertThat(tasks.ofPerson(head, null, 10).tasks())
                .extracting(OpenTask::key)
                .containsExactly("appoint-curator");

        place.head(headless);
        launches.retry(place.launch().id());
        place.background();
        assertThat(place.counts()).containsEntry(ChoiceState.STARTED, 3).containsEntry(ChoiceState.FAILED, 0);
        assertThat(place.cases()).isEqualTo(place.programmes()).isEqualTo(4);
        assertThat(launches.papers(place.launch().id()))
                .extracting(Document::number)
                .containsExactly("25/1", "27/1");
        assertThat(launches.papers(place.launch().id()).get(0).body())
                .contains("Посторонняя Анна Петровна", "методист", "руководитель группы");
        assertThat(launches.papers(place.launch().id()).get(1).body())
                .contains("Организация №\u00a02", "Директоров Пётр", "1 сентября 2026");
    }

    private void begin(Organization organization, String title, LocalDate from) {
        programmes.launch(
                organization.id(),
                new NewProgramme(
                        title,
                        from,
                        from.plusMonths(8),
                        Set.of(MentoringForm.TEACHER_PUPIL),
                        Set.of(MentoringKind.INDIVIDUAL),
                        MeetingFormat.MIXED,
                        false));
    }

    @Test
    void one_that_cannot_begin_holds_up_no_other() {
        place.organizations(5);
        // the same title in another period: the programme itself says no, in the middle of the portion
        begin(place.place().school(), TITLE, LocalDate.of(2025, 9, 1));
        place.open();
        place.untilChoice();
        place.submit("choose-organisations", place.choice(Map.of()));
        place.background();
        assertThat(place.counts()).containsEntry(ChoiceState.STARTED, 4).containsEntry(ChoiceState.FAILED, 1);
        assertThat(place.reason(place.place().school())).contains("названием уже идёт");
        assertThat(place.launch().state()).isEqualTo(LaunchState.FINISHED);
    }

    @Test
    void only_the_chosen_kinds_or_the_ticked_ones_begin() {
        place.head(place.organization(OrganizationKind.PRESCHOOL));
        place.head(place.organization(OrganizationKind.PRESCHOOL));
        place.open();
        place.untilChoice();
        assertThatThrownBy(() -> place.submit(
                        "choose-organisations",
                        place.choice(Map.of("scope", "KINDS", "organisationKinds", List.of("VOCATIONAL")))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Таких организаций в реестре нет");
        assertThatThrownBy(() -> place.submit("choose-organisations", place.choice(Map.of("scope", "SINGLE"))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Ни одна организация не отмечена");
        long id = place.launch().id();
        launches.tick(id, List.of(), List.of(place.place().school().id()));
        assertThat(place.counts()).containsEntry(ChoiceState.CHOSEN, 1);
        // what the kinds say replaces what was ticked
        place.submit(
                "choose-organisations",
                place.choice(Map.of("scope", "KINDS", "organisationKinds", List.of("PRESCHOOL"))));
        assertThat(place.counts()).containsEntry(ChoiceState.CHOSEN, 0).containsEntry(ChoiceState.PENDING, 2);
        assertThatThrownBy(() -> launches.tick(
                        id, List.of(), List.of(place.place().school().id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("уже выбраны");
        place.background();
        assertThat(place.programmes()).isEqualTo(2);
    }

    @Test
    void ticked_organisations_of_another_municipality_are_not_taken() {
        LaunchedPlace other = new LaunchedPlace(beans);
        place.open();
        place.untilChoice();
        launches.tick(
                place.launch().id(),
                List.of(),
                List.of(place.place().school().id(), other.place().school().id()));
        place.submit("choose-organisations", place.choice(Map.of("scope", "SINGLE")));
        place.background();
        assertThat(place.counts()).containsEntry(ChoiceState.STARTED, 1);
        assertThat(other.programmes()).isZero();
    }

    @Test
    void a_stop_ends_the_waiting_and_keeps_what_has_begun() {
        place.organizations(3);
        place.open();
        place.untilChoice();
        assertThatThrownBy(() -> launches.stop(place.launch().id(), " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("причину");
        place.submit("choose-organisations", place.choice(Map.of()));
        launches.stop(place.launch().id(), "Приказ отменён");
        place.background();
        assertThat(place.launch().state()).isEqualTo(LaunchState.STOPPED);
        assertThat(place.counts()).containsEntry(ChoiceState.SKIPPED, 3);
        assertThat(place.programmes()).isZero();
        assertThat(tasks.ofCase(place.launch().key())).isEmpty();
        assertThatThrownBy(() -> launches.stop(place.launch().id(), "Ещё раз")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> launches.retry(place.launch().id())).isInstanceOf(Refusal.class);
        // another one of the same period may begin now
        assertThat(place.open().state()).isEqualTo(LaunchState.STAFF);
    }

    @Test
    void a_late_second_click_changes_nothing() {
        place.open();
        place.untilChoice();
        place.submit("choose-organisations", place.choice(Map.of()));
        NewProgramme plan = new NewProgramme(
                TITLE,
                LaunchedPlace.YEAR.startsOn(),
                LaunchedPlace.YEAR.endsOn(),
                Set.of(MentoringForm.TEACHER_PUPIL),
                Set.of(MentoringKind.INDIVIDUAL),
                MeetingFormat.MIXED,
                false);
        assertThatThrownBy(() ->
                        launches.choose(place.launch().id(), Choice.all(), plan, "28/1", LocalDate.of(2026, 9, 2)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("уже сделан");
        place.background();
        place.background();
        assertThat(place.programmes()).isEqualTo(1);
    }

    @Test
    void two_coordinators_open_one_launch_of_a_period() throws Exception {
        long municipality = place.place().municipality().id();
        Callable<Boolean> opening = () -> {
            try {
                Acting.get(place.place().coordinator(), () -> launches.open(municipality, LaunchedPlace.YEAR));
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.sentence()).contains("уже идёт");
                return false;
            }
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> opened = both.invokeAll(List.of(opening, opening));
            assertThat(List.of(opened.get(0).get(), opened.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
        // the year after is another period
        launches.open(municipality, new Period(LocalDate.of(2027, 9, 1), LocalDate.of(2028, 5, 31)));
    }

    @Test
    void four_workers_begin_eighty_two_programmes_once_each() throws Exception {
        place.organizations(82);
        place.open();
        place.untilChoice();
        place.submit("choose-organisations", place.choice(Map.of()));
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> work = () -> batch.run();
            for (Future<Integer> done : workers.invokeAll(List.of(work, work, work, work))) {
                done.get();
            }
        } finally {
            workers.shutdown();
        }
        place.background();
        assertThat(place.counts()).containsEntry(ChoiceState.STARTED, 82);
        assertThat(place.programmes()).isEqualTo(82);
        assertThat(place.cases()).isEqualTo(82);
        assertThat(place.launch().state()).isEqualTo(LaunchState.FINISHED);
    }

    @Test
    void only_the_coordinator_does_the_steps() {
        place.open();
        LaunchedPlace other = new LaunchedPlace(beans);
        assertThatThrownBy(() -> other.coordinator().form(place.launch().key(), "appoint-municipal-staff"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sees 0 tasks");
        assertThat(place.coordinator().task(place.launch().key(), "appoint-municipal-staff"))
                .isNotBlank();
        // whom the office does not have cannot be appointed
        assertThatThrownBy(() -> place.submit(
                        "appoint-municipal-staff",
                        place.staff(Map.of("operators", List.of(other.place().operator())))))
                .isInstanceOf(BadRequestException.class);
    }
}
