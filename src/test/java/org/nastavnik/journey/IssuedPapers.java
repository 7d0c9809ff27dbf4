package org.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The papers that a page offers, taken away in both formats by the person who looks at it, and read. */
final class IssuedPapers {

    private static final Pattern SAVED_AS =
            Pattern.compile("filename(?:=\"|\\*=UTF-8'')([a-z-]+?)(?:-\\d+)?\\.(?:docx|pdf)");

    /** The text by the kind of paper, as its file is named. */
    private final Map<String, String> docx = new LinkedHashMap<>();

    private final Map<String, String> pdf = new LinkedHashMap<>();

    private IssuedPapers() {}

    static IssuedPapers on(Page page) {
        IssuedPapers papers = new IssuedPapers();
        addresses(page, ".docx").forEach(address -> take(page, address, papers.docx));
        addresses(page, ".pdf").forEach(address -> take(page, address, papers.pdf));
        return papers;
    }

    /** These papers there are, each in both formats, and no other. */
    IssuedPapers are(String... kinds) {
        assertThat(docx.keySet()).containsExactlyInAnyOrder(kinds);
        assertThat(pdf.keySet()).containsExactlyInAnyOrder(kinds);
        return this;
    }

    /** Both files say this; where lines are broken and how wide a space is, is not looked at. */
    IssuedPapers say(String kind, String... sentences) {
        for (String text : List.of(docx.get(kind), pdf.get(kind))) {
            for (String sentence : sentences) {
                assertThat(OpenedFile.squeezed(text)).as(text).contains(OpenedFile.squeezed(sentence));
            }
            assertThat(text).doesNotContain("{{", "}}", "null", "\ufffd");
        }
        return this;
    }

    Set<String> kinds() {
        assertThat(docx.keySet()).isNotEmpty().isEqualTo(pdf.keySet());
        return docx.keySet();
    }

    /** Of both files. */
    List<String> texts(String kind) {
        return List.of(docx.get(kind), pdf.get(kind));
    }

    private static List<String> addresses(Page page, String ending) {
        return page.locator("main a[href$='" + ending + "']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }

    private static void take(Page page, String address, Map<String, String> papers) {
        OpenedFile file = OpenedFile.of(page, address);
        Matcher name = SAVED_AS.matcher(file.savedAs());
        assertThat(name.find()).as(address).isTrue();
        papers.put(name.group(1), address.endsWith(".pdf") ? file.printed() : file.written());
    }
}
