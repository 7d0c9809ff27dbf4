package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nastavnik.shared.BusinessKey;

/** A school's report, done by its people at their computers and checked by the municipality's curator. */
final class SchoolReporting {

    static final String ROAD_MAP = "Мероприятия выполняются в срок, отчёт размещён на сайте школы";
    private static final String REMARK = "Сверьте численность со штатным расписанием";

    private final TownCycle half;
    private final DemoTown town;
    private final Performers people;
    private final Clockwork clockwork;

    SchoolReporting(TownCycle half, Performers people, Clockwork clockwork) {
        this.half = half;
        this.town = half.town();
        this.people = people;
        this.clockwork = clockwork;
    }

    /** In Tasklist; what differs from half a year ago is explained. */
    void confirms(String sentence) {
        String curator = town.school() + ".curator";
        BusinessKey key = half.report(town.school()).key();
        Map<String, String> explained = people.explanations(curator, key, sentence);
        assertThat(explained).isNotEmpty();
        people.atComputer(curator, key, "submit-indicators", explained);
    }

    /** On the report's page: in one click, but for what is asked to be explained. */
    void confirmsWithoutChange(String sentence) {
        Page page = half.reportPage(town.school() + ".curator", town.school());
        page.click("text=Без изменений: подтвердить всё");
        Locator asked = page.locator("textarea[placeholder='нужно пояснение']");
        assertThat(page.locator(".alert-success")).isVisible();
        assertThat(page.locator(".alert-success"))
                .containsText(asked.count() == 0 ? "Все показатели подтверждены" : "Подтверждено всё, кроме строк");
        if (asked.count() > 0) {
            for (Locator line : page.locator("tr:has(textarea[placeholder='нужно пояснение'])")
                    .all()) {
                line.locator("textarea").fill(sentence);
                line.locator("[type=checkbox]").check();
            }
            page.click("text=Сохранить строки");
            assertThat(page.locator(".alert-success")).containsText("Сохранено");
        }
        page.click("text=Передать руководителю на подпись");
        assertThat(page.locator(".alert-success")).containsText("Отчёт передан руководителю");
        clockwork.work();
    }

    void headSigns() {
        people.atComputer(town.school() + ".head", half.report(town.school()).key(), "sign-indicators", Map.of());
    }

    void checkerReturnsALine() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("decision", "Вернуть");
        answers.put("line1", town.code() + ".");
        answers.put("remark1", REMARK);
        people.atComputer(town.curator(), half.report(town.school()).key(), "check-school-report", answers);
        Page page = half.reportPage(town.school() + ".curator", town.school());
        assertThat(page.locator("tr:has(textarea)")).hasCount(1);
        assertThat(page.locator("tr:has(textarea)")).containsText("Замечание: " + REMARK);
    }

    void checkerAccepts() {
        people.atComputer(
                town.curator(),
                half.report(town.school()).key(),
                "check-school-report",
                Map.of("roadMapNote", ROAD_MAP));
    }

    /** Long after it has reported, a school finds that somebody is older than its register says. */
    void correctsItsRegister() {
        Page page = people.office().ownPage(town.corrected() + ".curator", "/persons/" + town.youngMentee());
        page.fill("#birthDate", "1980-05-05");
        page.click("button:text-is('Сохранить')");
        assertThat(page.locator(".alert-success")).isVisible();
    }
}
