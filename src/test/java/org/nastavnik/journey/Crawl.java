package org.nastavnik.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nastavnik.support.Barriers;

/**
 * Follows every link of our pages as one person, one page of each kind, in a window as narrow as a phone, and notes what
 * such a person should not meet.
 */
class Crawl {

    /** Files, the engine's own applications and what ends the session are not pages of ours. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "^/(camunda|logout|engine-rest)(/.*)?$|\\.(docx|pdf|xlsx|csv|ics|zip)$|/scan$|/evidence/\\d+$");

    private static final Pattern NUMBER = Pattern.compile("/\\d+");

    private final String address;
    private final Page page;
    private final Set<String> checked;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();
    private String at = "";

    /** @param checked kinds of pages that were looked at closely already, by another person */
    Crawl(String address, Page page, Set<String> checked) {
        this.address = address;
        this.page = page;
        this.checked = checked;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(at + ": console: " + message.text());
            }
        });
        page.onPageError(error -> faults.add(at + ": script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address + "/") && !request.url().startsWith("data:")) {
                faults.add(at + ": asks another host: " + request.url());
            }
        });
    }

    void from(String start) {
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (visited.add(kind(path))) {
                at = path;
                waiting.addAll(visit(path));
            }
        }
    }

    /** What was met, each with its page; empty when all is well. */
    List<String> faults() {
        return faults;
    }

    Set<String> visited() {
        return visited;
    }

    private List<String> visit(String path) {
        Response response;
        try {
            response = page.navigate(address + path);
        } catch (PlaywrightException e) {
            if (e.getMessage().contains("Download is starting")) {
                return List.of();
            }
            throw e;
        }
        if (response.status() != 200) {
            faults.add(path + ": status " + response.status());
            return List.of();
        }
        if (checked.add(kind(path))) {
            look(path);
        }
        return links();
    }

    private void look(String path) {
        int beyond = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (beyond > 0) {
            faults.add(path + ": " + beyond + " pixels wider than the window");
        }
        Barriers.all(page).forEach(barrier -> faults.add(path + ": " + barrier));
    }

    private List<String> links() {
        List<String> links = new ArrayList<>();
        for (Object href : (List<?>) page.evaluate("Array.from(document.querySelectorAll('a[href]'), a => a.href)")) {
            URI link = URI.create(href.toString());
            if (href.toString().startsWith(address + "/")
                    && !LEFT_OUT.matcher(link.getPath()).find()) {
                links.add(link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()));
            }
        }
        return links;
    }

    /** {@code /programmes/#/pairs}: pages that differ in a number or a filter are of one kind. */
    static String kind(String path) {
        return NUMBER.matcher(path.replaceAll("\\?.*", "")).replaceAll("/#");
    }
}
