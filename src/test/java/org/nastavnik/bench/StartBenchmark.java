package org.nastavnik.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.NastavnikApplication;
import org.nastavnik.shared.database.EmbeddedDatabase;
import org.nastavnik.support.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** From the command to the login page, against Camunda's web applications alone, on the same server in one run. */
@Tag("bench")
class StartBenchmark {

    private static final int REPEATED = 3;

    /** Those of {@code mvn spring-boot:run}, see {@code pom.xml}; the bare side gets them too. */
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=192m");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedDatabase server;
    private int databases;

    /** Of its own: the tests' common one goes with a Spring application, and here is none. */
    @BeforeEach
    void start_the_server() {
        server = TestDatabase.start(folder.resolve("server"), TestDatabase.BINARIES);
    }

    @AfterEach
    void stop_the_server() {
        server.close();
    }

    @Test
    void from_the_command_to_the_login_page() throws Exception {
        String ourDatabase = newDatabase();
        String bareDatabase = newDatabase();
        double ourFirst = ours(ourDatabase);
        double bareFirst = bare(bareDatabase);
        List<Double> ourNext = new ArrayList<>();
        List<Double> bareNext = new ArrayList<>();
        for (int i = 0; i < REPEATED; i++) {
            ourNext.add(ours(ourDatabase));
            bareNext.add(bare(bareDatabase));
        }
        ours(null);
        double withServer = ours(null);
        report(ourFirst, bareFirst, median(ourNext), median(bareNext), withServer);
    }

    private void report(double ourFirst, double bareFirst, double ourNext, double bareNext, double withServer)
            throws IOException {
        List<String> report = List.of(
                "| start to login page, seconds | «Наставник» | bare web applications | ratio |",
                "|---|---|---|---|",
                line("empty database", ourFirst, bareFirst),
                line("existing database (median of " + REPEATED + ")", ourNext, bareNext),
                String.format(
                        Locale.ROOT, "| existing database, embedded server started too | %.1f | – | – |", withServer));
        Path file = Path.of("target", "bench", "start.md");
        Files.createDirectories(file.getParent());
        Files.write(file, report);
        System.out.println(String.join("\n", report));
        assertThat(withServer).isPositive();
    }

    private static String line(String name, double ours, double bare) {
        return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.2f |", name, ours, bare, ours / bare);
    }

    private static double median(List<Double> seconds) {
        Collections.sort(seconds);
        return seconds.get(seconds.size() / 2);
    }

    /** @param url null: with the embedded server */
    private double ours(String url) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return seconds(classPath, NastavnikApplication.class, url, "/login");
    }

    private double bare(String url) throws Exception {
        return seconds(System.getProperty("java.class.path"), BareWebapp.class, url, "/camunda/app/welcome/default/");
    }

    private double seconds(String classPath, Class<?> main, String url, String page) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of(
                "-cp",
                classPath,
                main.getName(),
                "--server.port=" + port,
                "--nastavnik.data-dir=" + folder.resolve("data"),
                "--nastavnik.database.port=0",
                "--nastavnik.admin-password=Dlya-zamera-26-osen"));
        if (url != null) {
            command.add("--spring.datasource.url=" + url);
            command.add("--spring.datasource.username=" + server.username());
            command.add("--spring.datasource.password=" + server.password());
        }
        if (main == BareWebapp.class) {
            // Not our settings: a folder without an application.yaml of ours
            command.add("--spring.config.location=" + folder.toUri());
            command.add("--camunda.bpm.auto-deployment-enabled=false");
            // Without an administrator it shows its set-up instead of its login page
            command.add("--camunda.bpm.admin-user.id=admin");
            command.add("--camunda.bpm.admin-user.password=Dlya-zamera-26-osen");
        }
        Path log = folder.resolve("start.log");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            awaitPage(process, log, URI.create("http://127.0.0.1:" + port + page));
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private void awaitPage(Process process, Path log, URI page) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        throw new AssertionError("No page " + page + ":\n" + Files.readString(log));
    }

    private String newDatabase() {
        String name = "start" + ++databases;
        new JdbcTemplate(new DriverManagerDataSource(
                        server.url().replace("/nastavnik", "/postgres"), "postgres", server.password()))
                .execute("create database " + name + " owner nastavnik");
        return server.url().replace("/nastavnik", "/" + name);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
