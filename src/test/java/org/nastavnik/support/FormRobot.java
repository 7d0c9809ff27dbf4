package org.nastavnik.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills in the form on the screen as somebody would who knows nothing but what is to be seen there: leaves what is filled
 * in already, takes the first of the options offered («да» where the question is yes or no), and writes a sentence where
 * text is asked for. Fields that appear on an answer are filled in too.
 */
public class FormRobot {

    private static final String SENTENCE = "Заполнено по подсказке к полю";
    private static final String OPTION = "label:has(input)";
    private static final int TRIES = 5;
    private static final double PATIENCE = 2_000;
    private static final int MORE_FIELDS_THAN_ANY_FORM = 80;

    /** The first obligatory field that stands there empty, or null when there is none. */
    private static final String NEXT = """
            answered => {
                const empty = (field, kind) => {
                    switch (kind) {
                        case 'radio': case 'checklist': case 'checkbox': return !field.querySelector(':checked');
                        case 'taglist': return !field.querySelector('.fjs-taglist-tag');
                        case 'select': return !!field.querySelector('.fjs-select-placeholder')
                            || field.querySelector('input.fjs-input')?.value === '';
                        default: return field.querySelector('input, textarea').value === '';
                    }
                };
                for (const field of document.querySelectorAll('.fjs-container .fjs-form-field')) {
                    const kind = /fjs-form-field-(textfield|textarea|number|datetime|select|radio|checklist|checkbox|taglist)/
                        .exec(field.className)?.[1];
                    const input = kind && field.querySelector('[id^="fjs-form-"]');
                    if (!input || !field.checkVisibility() || field.querySelector('[readonly], [disabled]')) continue;
                    const key = /^fjs-form-[^-]+-([A-Za-z0-9_]+)/.exec(input.id)[1];
                    if (answered.includes(key)) continue;
                    if (field.querySelector('.fjs-asterix') && empty(field, kind)) return [key, kind];
                }
                return null;
            }
            """;

    private final TasklistPage tasklist;
    private final Page page;
    private final String today;

    /** @param today as it is typed, дд.мм.гггг */
    public FormRobot(TasklistPage tasklist, String today) {
        this.tasklist = tasklist;
        this.page = tasklist.page();
        this.today = today;
    }

    /**
     * @param chosen by key: what is answered otherwise than usual, as it is typed, or the words of an option. Answered in
     *     this order and before everything else, so that a field may appear on the answer before it.
     */
    public void fill(Map<String, String> chosen) {
        Map<String, String> answered = new LinkedHashMap<>();
        chosen.forEach((key, answer) -> {
            answer(key, kindOf(key), answer);
            answered.put(key, answer);
        });
        for (int fields = 0; fields < MORE_FIELDS_THAN_ANY_FORM; fields++) {
            Object next = page.evaluate(NEXT, answered.keySet().toArray());
            if (next == null) {
                // the last Tab may have unfolded the list of the field after it
                page.evaluate("() => document.activeElement?.blur()");
                return;
            }
            List<?> found = (List<?>) next;
            String key = (String) found.get(0);
            answer(key, (String) found.get(1), null);
            answered.put(key, "");
        }
        throw new AssertionError("The form never ends: " + answered.keySet());
    }

    private String kindOf(String key) {
        String classes = field(key).getAttribute("class");
        return Pattern.compile("fjs-form-field-([a-z]+)")
                .matcher(classes)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private void answer(String key, String kind, String wanted) {
        switch (kind) {
            case "textfield", "textarea" -> tasklist.fill(key, wanted == null ? SENTENCE : wanted);
            case "number" -> tasklist.fill(key, wanted == null ? "7" : wanted);
            case "datetime" -> date(key, wanted == null ? today : wanted);
            case "radio" -> tick(key, wanted == null ? yesOrFirst(key) : wanted);
            case "checklist" -> tick(key, wanted == null ? firstWords(key) : wanted);
            case "checkbox" -> tasklist.input(key).check();
            case "select" -> choose(key, wanted);
            case "taglist" -> {
                choose(key, wanted);
                // The list stays open for more
                page.keyboard().press("Tab");
            }
            default -> throw new AssertionError("No answer for a " + kind);
        }
    }

    private void date(String key, String date) {
        tasklist.fill(key + "-date", date);
        assertThat(tasklist.input(key + "-date")).hasValue(date);
    }

    private void tick(String key, String words) {
        Locator line = field(key)
                .locator(OPTION)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        line.locator("input").check();
    }

    private String yesOrFirst(String key) {
        Locator yes = field(key)
                .locator(OPTION)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*[Дд]а(?![а-яё])")));
        return yes.count() > 0 ? yes.first().innerText().strip() : firstWords(key);
    }

    private String firstWords(String key) {
        return field(key).locator(OPTION).first().innerText().strip();
    }

    private void choose(String key, String words) {
        Locator field = field(key);
        Locator options = field.locator(".fjs-dropdownlist-item");
        for (int tries = 0; tries < TRIES && !unfolds(field, options); tries++) {
            // once more
        }
        (words == null ? options : options.filter(new Locator.FilterOptions().setHasText(words)))
                .first()
                .click();
    }

    /** The list unfolds when a Tab comes to the field too, and a click then folds it again: the field is left before. */
    private boolean unfolds(Locator field, Locator options) {
        page.evaluate("() => document.activeElement?.blur()");
        field.locator(".fjs-taglist-input, .fjs-input-group, .fjs-select-display")
                .first()
                .click();
        try {
            options.first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            return true;
        } catch (TimeoutError folded) {
            return false;
        }
    }

    /** The whole field: its input is called after the key, or with one of these endings where it has several. */
    private Locator field(String key) {
        String inputs = Stream.of("", "-0", "-date", "-search")
                .map(ending -> "[id^='fjs-form-'][id$='-" + key + ending + "']")
                .collect(Collectors.joining(", "));
        return page.locator(".fjs-container .fjs-form-field:not(.fjs-form-field-group):has(" + inputs + ")");
    }
}
