package org.nastavnik.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds on a page that keeps people from using it: WCAG 2.1 A and AA, as ГОСТ Р 52872-2019 has them. */
public final class Barriers {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final List<String> OURS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    /** After what is just fading in, whose colours are between; without preloading, for which axe would ask for imported style sheets at a wrong address. */
    private static final String RUN = """
            async ([rules, grave]) => {
                await Promise.allSettled(document.getAnimations()
                    .filter(move => move.effect.getComputedTiming().endTime !== Infinity)
                    .map(move => move.finished));
                const found = await axe.run(document, {runOnly: rules, preload: false, resultTypes: ['violations']});
                return found.violations
                    .filter(rule => !grave || ['critical', 'serious'].includes(rule.impact))
                    .map(rule => `${rule.id} (${rule.impact}): ${rule.nodes[0].html}`);
            }
            """;

    private Barriers() {}

    /** On a page of ours: everything, and what axe calls good practice. */
    public static List<String> all(Page page) {
        return found(page, OURS, false);
    }

    /** On a screen of Camunda's applications as we ship them: what is critical or serious. */
    public static List<String> grave(Page page) {
        return found(page, RULES, true);
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(Page page, List<String> rules, boolean grave) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(RUN, List.of(rules, grave));
    }
}
