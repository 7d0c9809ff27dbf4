package org.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The papers that a page offers, taken away in both formats by the person who looks at it, and read. */
final class IssuedPapers {

    private static final Pattern SAVED_AS =
            Pattern.compile("filename(?:=\"|\\*=UTF-8'')([a-z-]+?)(?:-\\d+)?\\.(?:docx|pdf)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

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
                assertThat(squeezed(text)).as(text).contains(squeezed(sentence));
            }
            assertThat(text).doesNotContain("{{", "}}", "null", "\ufffd");
        }
        return this;
    }

    private static List<String> addresses(Page page, String ending) {
        return page.locator("main a[href$='" + ending + "']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }

    private static void take(Page page, String address, Map<String, String> papers) {
        APIResponse file =
                page.request().get(URI.create(page.url()).resolve(address).toString());
        assertThat(file.status()).as(address).isEqualTo(200);
        Matcher name = SAVED_AS.matcher(file.headers().get("content-disposition"));
        assertThat(name.find()).as(address).isTrue();
        papers.put(name.group(1), address.endsWith(".pdf") ? printed(file.body()) : written(file.body()));
    }

    private static String written(byte[] file) {
        try (XWPFWordExtractor paper = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return paper.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String printed(byte[] file) {
        try (PDDocument paper = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String squeezed(String text) {
        // the PDF's fonts have no sign for a hyphen that does not break
        return SPACES.matcher(text).replaceAll("").replace('\u2011', '-');
    }
}
