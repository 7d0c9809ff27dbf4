package org.nastavnik.support;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody who works by Tab, Enter and Space alone. Wherever Tab comes to, the focus must be seen: with a frame that stands out
 * from white by 3 to 1, inside the window, and not behind something that lies over the page.
 */
public final class Keyboard {

    private static final int MOST_TABS = 150;

    /** Frames that a page has to move what has the focus into sight. */
    private static final int PATIENCE = 60;

    private static final String FOCUSED = """
            () => {
                const e = document.activeElement;
                if (!e || e === document.body) return null;
                const style = getComputedStyle(e);
                const box = e.getBoundingClientRect();
                const light = style.outlineColor.match(/[\\d.]+/g).slice(0, 3).map(c => c / 255)
                    .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                const contrast = 1.05 / (0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] + 0.05);
                const x = Math.max(box.left, 0) + (Math.min(box.right, innerWidth) - Math.max(box.left, 0)) / 2;
                const y = Math.max(box.top, 0) + (Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)) / 2;
                const over = document.elementFromPoint(x, y);
                const faults = [];
                if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push('no frame');
                if (contrast < 3) faults.push('pale frame');
                if (box.width === 0 || box.height === 0 || !over) faults.push('out of sight');
                if (over && !e.contains(over) && !over.contains(e) && !e.parentElement.contains(over)) {
                    faults.push('behind ' + over.outerHTML.slice(0, 80));
                }
                return {what: e.outerHTML.slice(0, 160), faults: faults.join(', ')};
            }
            """;

    private static final String TWO_FRAMES =
            "() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** On to the next thing that this selector means; whatever lies between is passed and looked at. */
    public Keyboard tabTo(String selector) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < MOST_TABS; i++) {
            passed.add(next());
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return this;
            }
        }
        throw new AssertionError("Tab never comes to " + selector + " but to " + String.join("\n", passed));
    }

    /** Through everything, until the browser's own window has the focus again: there is no trap. */
    public int goRound() {
        for (int i = 1; i < MOST_TABS; i++) {
            if (next().isEmpty()) {
                return i;
            }
        }
        throw new AssertionError("Tab does not leave the page, the focus is on "
                + page.evaluate("document.activeElement.outerHTML.slice(0, 160)"));
    }

    /** @return what has the focus now; empty where the page has come to its end */
    private String next() {
        press("Tab");
        return look();
    }

    /** What has the focus without a key. */
    public String look() {
        Object faults = null;
        Map<?, ?> focused = null;
        for (int i = 0; i < PATIENCE; i++) {
            page.evaluate(TWO_FRAMES);
            focused = (Map<?, ?>) page.evaluate(FOCUSED);
            if (focused == null) {
                return "";
            }
            faults = focused.get("faults");
            if ("".equals(faults)) {
                return (String) focused.get("what");
            }
        }
        throw new AssertionError(faults + ": " + focused.get("what"));
    }

    public Keyboard type(String text) {
        page.keyboard().type(text);
        page.evaluate(TWO_FRAMES);
        return this;
    }

    /** Where the key may lead to another page, wait for that next. */
    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }
}
