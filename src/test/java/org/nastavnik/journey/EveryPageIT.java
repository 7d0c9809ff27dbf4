package org.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.support.Chromium;
import org.nastavnik.support.JarProcess;

/**
 * Every page of ours that people of the demonstration reach by its links: none refuses them, none breaks rules of
 * accessibility, is wider than a phone, asks a foreign host or fails in a script.
 */
class EveryPageIT {

    /** Those who lead see most; whoever comes later looks closely only at what is new. */
    private static final List<String> PEOPLE = List.of(
            "kms35.curator",
            "kms35.head",
            "kms.coordinator",
            "kms.curator",
            "kms.operator",
            "kms35.mentor",
            "kms.commission1",
            "khb.region",
            "admin");

    private static final long LIGHT = 300_000;

    @TempDir
    static Path folder;

    private static JarProcess product;

    @BeforeAll
    static void start() {
        product = JarProcess.start(folder, Map.of(), "--spring.profiles.active=demo")
                .ready();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void every_link_leads_to_a_page_that_its_reader_may_see_and_use() {
        Set<String> checked = new HashSet<>();
        List<String> faults = new ArrayList<>();
        crawl(null, "/login", checked, faults);
        for (String login : PEOPLE) {
            crawl(login, "/", checked, faults);
            checked.remove("/");
        }
        assertThat(faults).isEmpty();
        assertThat(checked)
                .contains("/login", "/programmes/#", "/persons/#", "/pairs/#", "/figures", "/mentor-bank", "/setup")
                .hasSizeGreaterThan(50);
    }

    private static void crawl(String login, String from, Set<String> checked, List<String> faults) {
        Page page = Chromium.window(360, 740);
        if (login != null) {
            logIn(page, login);
        }
        Crawl crawl = new Crawl(product.users().address(), page, checked);
        crawl.from(from);
        crawl.faults().forEach(fault -> faults.add((login == null ? "nobody" : login) + " " + fault));
        page.context().close();
    }

    private static void logIn(Page page, String login) {
        page.navigate(product.users().address() + "/login");
        page.fill("[name=username]", login);
        page.fill("[name=password]", product.demoPassword());
        page.click("button[type=submit]");
        page.waitForURL(product.users().address() + "/");
    }

    @Test
    void the_first_pages_are_light() {
        Page page = Chromium.window(1366, 768);
        AtomicLong bytes = new AtomicLong();
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on("Network.loadingFinished", event -> bytes.addAndGet(size(event)));
        page.navigate(product.users().address() + "/login");
        assertThat(bytes.getAndSet(0)).as("log-in, bytes over the wire").isBetween(1_000L, LIGHT);
        logIn(page, "kms35.curator");
        assertThat(bytes.get()).as("morning page, bytes over the wire").isBetween(1_000L, LIGHT);
        page.context().close();
    }

    @Test
    void coordinators_of_the_demonstration_see_on_the_first_page_who_is_late() {
        for (String login : List.of("kms.coordinator", "say.coordinator")) {
            Page page = Chromium.window(1366, 768);
            logIn(page, login);
            assertThat(page.locator("main").innerText()).contains("Кто опаздывает", "просрочено:");
            page.context().close();
        }
    }

    private static long size(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }
}
