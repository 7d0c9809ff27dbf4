package org.nastavnik.cockpit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.task.OpenTask;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.programme.ProgrammeCase;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.support.Chromium;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A coordinator who has never seen the product finds on the first screen which three schools are late, with what and since
 * when, reminds them with two clicks, and sees next morning who acted.
 */
@NastavnikTest
@Import(ProgrammeCase.class)
class CoordinatorMorningIT {

    @Autowired
    private ProgrammeCase cases;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private RestUsers users;

    @Autowired
    private MutableClock clock;

    private Page page;

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void three_late_schools_are_found_reminded_and_looked_after_next_morning() {
        ProgrammeCase.Run first = cases.begin().until("draft-road-map");
        ProgrammeCase.Run second = cases.beginBeside(first).until("prepare-documents");
        ProgrammeCase.Run third = cases.beginBeside(first);
        third.open();
        List<ProgrammeCase.Run> late = List.of(first, second, third);
        clock.moveTo(late.stream()
                .map(run -> dueOn(run).plusDays(3))
                .max(Comparator.naturalOrder())
                .orElseThrow());
        ProgrammeCase.Run inTime = cases.beginBeside(first);
        inTime.open();

        logIn(first.place.coordinator());
        assertThat(page.locator(".first-steps")).containsText("С чего начать");
        Locator awaited = page.locator("#awaited");
        assertThat(awaited.locator("h2")).hasText("Кто опаздывает");
        for (ProgrammeCase.Run run : late) {
            Locator line = awaited.locator("li")
                    .filter(new Locator.FilterOptions()
                            .setHasText(run.place.school().shortName() + " ·"));
            assertThat(line).containsText(waiting(run).name());
            assertThat(line).containsText("У кого: ");
            assertThat(line).containsText("просрочено: " + RussianDates.inTable(dueOn(run)));
            assertThat(line).containsText(Pattern.compile("\\d+ (день|дня|дней)"));
            assertThat(line).isInViewport(wholly());
        }
        assertThat(awaited).not().containsText(inTime.place.school().shortName() + " ·");
        assertThat((Number) page.evaluate("scrollY")).isEqualTo(0);

        Locator remind = page.getByText("Напомнить опаздывающим");
        assertThat(remind).isInViewport(wholly());
        remind.click();
        late.forEach(run ->
                assertThat(page.locator("main")).containsText("«" + waiting(run).name() + "»"));
        page.getByText("Отправить напоминание").click();
        assertThat(page.locator("[role=status]")).containsText("Напоминание отправлено: 3 человека.");
        assertThat(page.locator("#answers")).containsText("пока ничего не выполнено");

        first.until("approve-road-map");
        second.until("draft-road-map");
        clock.forwardDays(1);
        page.navigate(users.address() + "/");
        Locator answers = page.locator("section.panel")
                .filter(new Locator.FilterOptions().setHasText("Кто откликнулся на напоминания"));
        assertThat(answers).isInViewport();
        assertThat(answer(answers, first)).containsText("выполнено всё");
        assertThat(answer(answers, second)).containsText("выполнено всё");
        assertThat(answer(answers, third)).containsText("пока ничего не выполнено");
        assertThat(awaited.locator("li")).hasCount(1);
        assertThat(awaited).containsText(third.place.school().shortName() + " ·");
    }

    private static Locator answer(Locator answers, ProgrammeCase.Run run) {
        return answers.locator("li")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile(run.place.school().shortName() + "\\b")));
    }

    private static IsInViewportOptions wholly() {
        return new IsInViewportOptions().setRatio(1);
    }

    private OpenTask waiting(ProgrammeCase.Run run) {
        return tasks.ofCase(run.key).get(0);
    }

    private LocalDate dueOn(ProgrammeCase.Run run) {
        Instant due = waiting(run).dueAt();
        return LocalDate.ofInstant(due, run.place.municipality().zone());
    }

    private void logIn(String login) {
        page = Chromium.window(1366, 768);
        page.navigate(users.address() + "/login");
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", TestPlaces.PASSWORD);
        page.click("button[type=submit]");
        assertThat(page).hasURL(users.address() + "/");
    }
}
