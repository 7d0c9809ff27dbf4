package org.nastavnik.website.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against real servers of this machine; the rule of these tests lets 127.0.0.1 pass and nothing else. */
@Timeout(60)
class PageFetcherTest {

    private static final FetchProperties LIMITS = new FetchProperties(
            Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(900), 10_000, 5, "Nastavnik/1.0 (test)");

    private Site site;
    private Names names;
    private PageFetcher fetcher;

    @BeforeEach
    void open() {
        site = new Site();
        names = new Names();
        fetcher = new PageFetcher(LIMITS, new OneMachine(), names);
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        site.close();
    }

    private static class OneMachine implements AddressRule {
        @Override
        public boolean allows(InetAddress address) {
            return address.getHostAddress().equals("127.0.0.1");
        }

        @Override
        public boolean allowsPort(int port) {
            return port != 22;
        }
    }

    /** A name server that answers what it is told, a different thing each time where it has several answers. */
    private static class Names implements DnsResolver {

        private final Map<String, List<String[]>> known = new HashMap<>();
        private final List<String> asked = new CopyOnWriteArrayList<>();

        void answer(String name, String[]... inTurn) {
            known.put(name, List.of(inTurn));
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            long before = asked.stream().filter(host::equals).count();
            asked.add(host);
            List<String[]> answers = known.get(host);
            if (answers == null) {
                if (host.matches("[a-z.]+")) {
                    throw new UnknownHostException(host);
                }
                return InetAddress.getAllByName(host);
            }
            String[] now = answers.get((int) Math.min(before, answers.size() - 1));
            InetAddress[] addresses = new InetAddress[now.length];
            for (int i = 0; i < now.length; i++) {
                addresses[i] = InetAddress.getByName(now[i]);
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Test
    void a_page_is_fetched_and_the_product_names_itself() {
        site.page("/nastavnichestvo", "<h1>Наставничество</h1>");
        Fetched page = fetcher.fetch(site.address("/nastavnichestvo"));
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("Наставничество");
        assertThat(page.charset()).isEqualTo("UTF-8");
        assertThat(page.moved()).isFalse();
        assertThat(site.agents()).containsExactly("Nastavnik/1.0 (test)");
    }

    @Test
    void redirects_are_followed_up_to_five_and_a_lasting_one_is_a_move() {
        site.on("/1", Site.Answer.redirect(302, "/2"))
                .on("/2", Site.Answer.redirect(307, site.address("/3")))
                .on("/3", Site.Answer.redirect(303, "4"))
                .on("/4", Site.Answer.redirect(302, "/5"))
                .on("/5", Site.Answer.redirect(302, "/6"))
                .page("/6", "<p>Здесь</p>");
        assertThat(fetcher.fetch(site.address("/1"))).satisfies(page -> {
            assertThat(page.reached()).isTrue();
            assertThat(page.moved()).isFalse();
            assertThat(page.address()).hasPath("/6");
        });
        site.on("/0", Site.Answer.redirect(301, "/1"));
        assertThat(fetcher.fetch(site.address("/0")).reason()).contains("слишком долго перенаправляет");
        site.on("/old", Site.Answer.redirect(308, "/6"));
        assertThat(fetcher.fetch(site.address("/old"))).satisfies(page -> {
            assertThat(page.moved()).isTrue();
            assertThat(page.address()).hasPath("/6");
        });
        site.on("/loop", Site.Answer.redirect(302, "/loop"));
        assertThat(fetcher.fetch(site.address("/loop")).reached()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:%d/",
                "http://[::1]:%d/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://192.168.1.1:%d/",
                "http://0.0.0.0:%d/",
                "http://2130706434:%d/",
                "http://[::ffff:127.0.0.2]:%d/",
                "http://inner.example:%d/",
                "http://mixed.example:%d/",
                "http://user:pw@127.0.0.1:%d/",
                "http://127.0.0.1:22/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/x",
                "javascript:alert(1)",
                "http:// 127.0.0.1:%d/"
            })
    void neither_at_once_nor_after_a_redirect_is_an_inner_address_reached(String address) {
        names.answer("inner.example", new String[] {"127.0.0.2"});
        names.answer("mixed.example", new String[] {"127.0.0.1", "127.0.0.2"});
        try (Site inner = new Site("0.0.0.0")) {
            inner.page("/", "<p>Тайна</p>");
            String forbidden = address.formatted(inner.port());
            assertThat(fetcher.fetch(forbidden).reached()).isFalse();
            for (int code : new int[] {301, 302, 303, 307, 308}) {
                site.on("/away", Site.Answer.redirect(code, forbidden));
                Fetched page = fetcher.fetch(site.address("/away"));
                assertThat(page.reached()).isFalse();
                assertThat(page.reason()).isNotBlank();
            }
            assertThat(inner.asked()).isEmpty();
        }
    }

    @Test
    void the_checked_address_is_the_one_connected_to_whatever_the_name_server_says_later() {
        names.answer("school.example", new String[] {"127.0.0.1"}, new String[] {"127.0.0.2"});
        site.page("/", "<p>Школа</p>");
        assertThat(fetcher.fetch("http://school.example:" + site.port() + "/").reached())
                .isTrue();
        assertThat(names.asked).containsExactly("school.example");
        // the next fetch asks again, and now the answer is forbidden
        assertThat(fetcher.fetch("http://school.example:" + site.port() + "/").reason())
                .contains("не на сайт в интернете");
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void the_rule_of_the_product_lets_nothing_of_this_machine_pass() throws IOException {
        try (PageFetcher real = new PageFetcher(LIMITS, new PublicAddresses(), names)) {
            site.page("/", "<p>Тайна</p>");
            assertThat(real.fetch(site.address("/")).reached()).isFalse();
            assertThat(real.fetch("http://127.0.0.1/").reason()).contains("не на сайт в интернете");
            assertThat(real.fetch("https://localhost/").reached()).isFalse();
            assertThat(site.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, Такой страницы на сайте нет, false",
        "410, Такой страницы на сайте нет, false",
        "403, не показывает страницу посторонним, false",
        "401, не показывает страницу посторонним, false",
        "500, отвечает ошибкой (код 500), true",
        "503, отвечает ошибкой (код 503), true"
    })
    void a_bad_answer_is_told_in_words(int code, String words, boolean passing) {
        site.on("/x", Site.Answer.code(code));
        Fetched page = fetcher.fetch(site.address("/x"));
        assertThat(page.reason()).contains(words);
        assertThat(page.passing()).isEqualTo(passing);
    }

    @Test
    void too_much_is_not_read_not_even_packed() throws IOException {
        byte[] much = new byte[10_001];
        Arrays.fill(much, (byte) 'a');
        site.on("/big", new Site.Answer(200, "text/html", much, Map.of()));
        assertThat(fetcher.fetch(site.address("/big")).reason()).contains("слишком большая");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 5_000; i++) {
                zip.write(much);
            }
        }
        site.on("/bomb", new Site.Answer(200, "text/html", packed.toByteArray(), Map.of("Content-Encoding", "gzip")));
        assertThat(fetcher.fetch(site.address("/bomb")).reason()).contains("слишком большая");
        site.on("/fits", new Site.Answer(200, "text/html", Arrays.copyOf(much, 10_000), Map.of()));
        assertThat(fetcher.fetch(site.address("/fits")).body()).hasSize(10_000);
    }

    @Test
    void a_file_is_no_page() {
        site.on("/x.pdf", new Site.Answer(200, "application/pdf", new byte[] {1}, Map.of()));
        assertThat(fetcher.fetch(site.address("/x.pdf")).reason()).contains("не страница, а файл");
    }

    @Test
    void a_name_that_is_not_there_and_a_closed_door_may_work_later() throws IOException {
        assertThat(fetcher.fetch("http://nowhere.example/")).satisfies(page -> {
            assertThat(page.reason()).contains("Сайта с таким именем нет");
            assertThat(page.passing()).isTrue();
        });
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(fetcher.fetch("http://127.0.0.1:" + closed + "/")).satisfies(page -> {
            assertThat(page.reached()).isFalse();
            assertThat(page.passing()).isTrue();
        });
    }

    @Test
    void who_never_answers_and_who_drips_is_left() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            assertThat(fetcher.fetch("http://127.0.0.1:" + silent.getLocalPort() + "/")
                            .reason())
                    .contains("не ответил вовремя");
        }
        try (ServerSocket dripping = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread drips = new Thread(() -> drip(dripping));
            drips.setDaemon(true);
            drips.start();
            long before = System.nanoTime();
            Fetched page = fetcher.fetch("http://127.0.0.1:" + dripping.getLocalPort() + "/");
            assertThat(page.reason()).contains("не ответил вовремя");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }
    }

    /** A byte each 50 ms, for ever: each one is in time for the read time-out. */
    private static void drip(ServerSocket server) {
        try (Socket caller = server.accept()) {
            OutputStream out = caller.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Object pace = new Object();
            while (true) {
                out.write('a');
                out.flush();
                synchronized (pace) {
                    pace.wait(50);
                }
            }
        } catch (IOException | InterruptedException left) {
            // the caller has gone
        }
    }
}
