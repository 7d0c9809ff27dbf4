package org.nastavnik.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.engine.task.Models.newCase;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.support.NastavnikTest;

/** Lists, pages and counts of open and done tasks. */
@NastavnikTest
class OpenTasksTest extends TaskListCase {

    @Test
    void a_person_sees_own_tasks_and_those_offered_to_the_group_the_most_urgent_first() {
        BusinessKey key = newCase();
        OpenTask later = add(key, place.curator(), curators, day(9));
        OpenTask withoutDate = add(key, place.curator(), curators, null);
        OpenTask offered = add(key, null, curators, day(5));
        OpenTask overdue = add(key, place.curator(), curators, day(-3));
        add(key, place.head(), curators, day(1));
        add(key, null, "head-o" + place.school().id(), day(1));

        TaskPage<OpenTask> page = openTasks.ofPerson(place.curator(), null, 10);

        assertThat(ids(page.tasks())).containsExactly(overdue.id(), offered.id(), later.id(), withoutDate.id());
        assertThat(page.next()).isNull();
        assertThat(page.tasks().get(0).overdue(clock.instant())).isTrue();
        assertThat(page.tasks().get(1).overdue(clock.instant())).isFalse();
    }

    @Test
    void pages_follow_each_other_without_a_gap_even_where_dates_are_the_same() {
        BusinessKey key = newCase();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(add(key, i % 2 == 0 ? place.curator() : null, curators, day(2))
                    .id());
        }
        all.add(add(key, null, curators, null).id());
        all.add(add(key, null, curators, null).id());

        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            TaskPage<OpenTask> page = openTasks.ofPerson(place.curator(), after, 2);
            assertThat(page.tasks()).hasSizeLessThanOrEqualTo(2);
            seen.addAll(ids(page.tasks()));
            after = page.next();
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_place_in_a_list_that_we_never_gave_is_its_beginning() {
        OpenTask task = add(newCase(), place.curator(), curators, day(2));

        for (String nonsense : List.of("", "x", "1", "99999999999999999999_a", "1_'; drop table engine_open_task")) {
            assertThat(ids(openTasks.ofPerson(place.curator(), nonsense, 5).tasks()))
                    .containsExactly(task.id());
        }
    }

    @Test
    void an_organisation_and_a_municipality_have_all_their_tasks() {
        OpenTask own = add(newCase(), place.curator(), curators, day(2));
        OpenTask offered = add(newCase(), null, curators, day(1));
        place = places.newPlace();
        add(newCase(), null, "curator-o" + place.school().id(), day(1));

        assertThat(ids(openTasks.ofOrganization(own.organizationId(), null, 10).tasks()))
                .containsExactly(offered.id(), own.id());
        assertThat(ids(openTasks.ofMunicipality(own.municipality(), null, 10).tasks()))
                .containsExactly(offered.id(), own.id());
    }

    @Test
    void a_programme_has_the_tasks_of_its_parts_and_a_part_only_its_own() {
        BusinessKey programme = newCase();
        OpenTask main = add(programme, null, curators, day(1));
        OpenTask pair = add(programme.withPart("pair", 7), null, curators, day(2));
        OpenTask otherPair = add(programme.withPart("pair", 77), null, curators, day(3));
        // a key that begins with the same digits
        add(BusinessKey.programme(programme.programmeId() * 10), null, curators, day(1));

        assertThat(ids(openTasks.ofCase(programme))).containsExactly(main.id(), pair.id(), otherPair.id());
        assertThat(ids(openTasks.ofCase(programme.withPart("pair", 7)))).containsExactly(pair.id());
    }

    @Test
    void counts_go_no_further_than_anybody_cares() {
        BusinessKey key = newCase();
        add(key, place.curator(), curators, day(-1));
        add(key, place.curator(), curators, day(1));
        for (int i = 0; i < 150; i++) {
            add(key, null, curators, day(5));
        }

        TaskCounts counts = openTasks.countsOf(place.curator(), clock.instant());

        assertThat(counts.own()).hasToString("2");
        assertThat(counts.offered()).hasToString("99+");
        assertThat(counts.overdue()).hasToString("1");
        assertThat(openTasks.countsOf(place.operator(), clock.instant()).own().none())
                .isTrue();
    }

    @Test
    void what_a_person_has_done_is_listed_by_period_the_newest_first() {
        BusinessKey key = newCase();
        List<String> done = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            String id = add(key, place.curator(), curators, day(3)).id();
            rows.done(id, place.curator(), day(day));
            done.add(0, id);
        }
        rows.done(add(key, null, curators, null).id(), place.head(), day(2));

        TaskPage<DoneTask> first = doneTasks.of(place.curator(), day(2), day(6), null, 3);
        TaskPage<DoneTask> second = doneTasks.of(place.curator(), day(2), day(6), first.next(), 3);

        assertThat(first.tasks()).extracting(DoneTask::id).containsExactlyElementsOf(done.subList(0, 3));
        assertThat(second.tasks()).extracting(DoneTask::id).containsExactly(done.get(3));
        assertThat(second.next()).isNull();
        assertThat(doneTasks.count(place.curator(), day(2), day(6))).isEqualTo(4);
        assertThat(first.tasks().get(0).late()).isTrue();
        assertThat(second.tasks().get(0).late()).isFalse();
    }

    @Test
    void a_longer_programme_gives_its_tasks_that_much_longer_and_to_a_working_day() {
        Models models = new Models(engine, system, executor);
        String process = Models.newKey();
        models.deploy(Models.oneTask(process, curators));
        BusinessKey key = newCase();
        models.start(process, key, place.tenant());
        assertThat(dueDay(key)).isEqualTo(LocalDate.of(2026, 9, 8));

        assertThat(openTasks.extend(key, Period.ofDays(4))).isEqualTo(1);

        // 12 September is a Saturday
        assertThat(dueDay(key)).isEqualTo(LocalDate.of(2026, 9, 14));
        openTasks.moveDue(openTasks.ofCase(key).get(0).id(), day(40));
        assertThat(openTasks.ofCase(key).get(0).dueAt()).isEqualTo(day(40));
    }
}
