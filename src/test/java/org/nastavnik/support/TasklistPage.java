package org.nastavnik.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** Tasklist as a person sees it: opens tasks, fills in forms by the keys of their fields, presses the buttons. */
public class TasklistPage {

    /** Looks again for up to two seconds: before a name has come, or «вы» stands in its place, the login is shown. */
    private static final String VISIBLE_LATIN = """
            async allowed => {
                let found = [];
                const look = (kind, text) => {
                    const words = text.replace(new RegExp(allowed.join('|'), 'g'), '').match(/[A-Za-z]{3,}/g);
                    if (words) found.push(kind + ': ' + text.trim());
                };
                for (let looks = 0; looks < 20; looks++) {
                    found = [];
                    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                    while (texts.nextNode()) {
                        const holder = texts.currentNode.parentElement;
                        if (holder && !holder.closest('script, style') && holder.checkVisibility()) look('text', texts.currentNode.data);
                    }
                    document.querySelectorAll('[aria-label], [title], [placeholder], [alt]').forEach(e => e.checkVisibility() &&
                        ['aria-label', 'title', 'placeholder', 'alt'].forEach(a => look(a, e.getAttribute(a) || '')));
                    if (!found.length) break;
                    await new Promise(later => setTimeout(later, 100));
                }
                return found;
            }
            """;

    private static final String TWO_FRAMES =
            "() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))";
    private static final int TRIES = 3;

    private final Page page;
    private final String address;

    private TasklistPage(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Logs in at our own page and opens Tasklist in this window. */
    public static TasklistPage logIn(Page page, String address, String login, String password) {
        TasklistPage tasklist = new TasklistPage(page, address);
        tasklist.enter(page, login, password);
        page.navigate(address + "/camunda/app/tasklist/default/");
        assertThat(page.locator(".task-filters .item").first()).isVisible();
        return tasklist;
    }

    private void enter(Page window, String login, String password) {
        window.navigate(address + "/login");
        window.fill("input[name=username]", login);
        window.fill("input[name=password]", password);
        window.click("button[type=submit]");
        assertThat(window).not().hasURL(Pattern.compile(".*/login.*"));
    }

    /** The same person logs in again in another window of the same browser. */
    public void logInElsewhere(String login, String password) {
        Page other = page.context().newPage();
        enter(other, login, password);
        other.close();
    }

    public Page page() {
        return page;
    }

    /** Returns when all that has changed is on the screen, and what follows from it. */
    public void painted() {
        page.evaluate(TWO_FRAMES);
    }

    /** An empty tab of the same browser, for pages of ours. */
    public TasklistPage beside() {
        return new TasklistPage(page.context().newPage(), address);
    }

    /** Not before its own form has come: the form of the task before may still be shown, and look the same. */
    public TasklistPage open(String taskId) {
        String own = "/task/" + taskId + "/deployed-form";
        if (!page.url().contains(taskId)) {
            page.waitForResponse(
                    answer -> answer.url().contains(own),
                    () -> page.evaluate("id => { location.hash = '#/?task=' + id; }", taskId));
        }
        assertThat(page.locator(".task-card .fjs-form")).isVisible();
        return this;
    }

    /** Presses the button of the box before the form of a task that nobody has taken. */
    public TasklistPage claim() {
        page.click(".nastavnik-claim button");
        assertThat(page.locator(".task-card .disabled-form")).hasCount(0);
        return this;
    }

    /** The input of a field; of a choice with several inputs the one of this number. */
    public Locator input(String key) {
        return page.locator(".fjs-container :is(input, textarea)[id^='fjs-form-'][id$='-" + key + "']");
    }

    /** The whole field: name, help, input and message. */
    public Locator field(String inputKey) {
        return page.locator(
                ".fjs-form-field:not(.fjs-form-field-group):has([id^='fjs-form-'][id$='-" + inputKey + "'])");
    }

    /**
     * Types as a person would. The form hands on what was typed a moment later; where it is drawn again in that moment,
     * as it is when its options arrive, the text is swallowed, and one types it again.
     */
    public TasklistPage fill(String key, String value) {
        Locator field = input(key);
        for (int tries = 0; tries < TRIES; tries++) {
            field.fill(value);
            field.press("Tab");
            painted();
            if (field.inputValue().equals(value)) {
                return this;
            }
        }
        throw new AssertionError(key + " does not keep «" + value + "» but has «" + field.inputValue() + "»");
    }

    /** Chooses an answer of a radio or ticks one of a checklist, counted from zero. */
    public TasklistPage check(String key, int answer) {
        input(key + "-" + answer).check();
        return this;
    }

    public Locator completeButton() {
        return page.locator(".form-actions .btn-primary");
    }

    /** Closes the calendar that opened when the last Tab came to a date: it may hang over the button. */
    public TasklistPage complete() {
        page.keyboard().press("Escape");
        // where the calendar has lost the focus it closes when something else is pressed
        page.dispatchEvent("body", "mousedown");
        completeButton().click();
        return this;
    }

    /** The message beside the page, as long as it is shown. */
    public Locator message() {
        return page.locator(".page-notifications .alert:visible");
    }

    public void logOut() {
        page.click(".account .dropdown-toggle");
        page.click(".account .logout a");
        page.waitForURL(Pattern.compile(".*/login.*"));
    }

    /** Everything that is to be seen or heard and has a Latin word in it, apart from these words. */
    @SuppressWarnings("unchecked")
    public List<String> latin(String... allowed) {
        return (List<String>) page.evaluate(VISIBLE_LATIN, List.of(allowed));
    }
}
