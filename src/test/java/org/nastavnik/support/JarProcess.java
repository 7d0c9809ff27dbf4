package org.nastavnik.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged jar as an installed Nastavnik runs: a process of its own with its own data folder, on free ports. */
public class JarProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("«Наставник» запущен: http://localhost:(\\d+)/");
    private static final Pattern PASSWORD = Pattern.compile("Пароль у всех один: (\\S+)");

    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<String> password = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private JarProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "jar-output");
        reader.setDaemon(true);
        reader.start();
    }

    public static JarProcess start(Path dataFolder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("NASTAVNIK_") || name.startsWith("SPRING_"));
        builder.environment().put("NASTAVNIK_DATA_DIR", dataFolder.toString());
        builder.environment().put("NASTAVNIK_DB_PORT", "0");
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(environment);
        try {
            return new JarProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the notice of the start is printed. */
    public JarProcess ready() {
        printed(port);
        return this;
    }

    public RestUser login(String login, String password) {
        return new RestUser(port.join(), login, password);
    }

    public RestUser anonymous() {
        return new RestUser(port.join(), null, null);
    }

    /** For windows of a browser, which need its address. */
    public RestUsers users() {
        return new RestUsers(port.join());
    }

    /** The password of the demonstration users, as it was printed. */
    public String demoPassword() {
        return printed(password);
    }

    private <T> T printed(CompletableFuture<T> value) {
        try {
            return value.get(5, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Was not printed:\n" + output, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end; the exit code. */
    public int awaitExit() {
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new AssertionError("Did not end:\n" + output);
            }
            ended.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String output() {
        return output.toString();
    }

    /** As {@code kill -9} does: no chance to finish anything. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** As {@code kill} or Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.valueOf(ready.group(1)));
                }
                Matcher demo = PASSWORD.matcher(line);
                if (demo.find()) {
                    password.complete(demo.group(1));
                }
            }
        } catch (IOException e) {
            output.append(e).append('\n');
        } finally {
            IOException silent = new IOException("The process ended");
            port.completeExceptionally(silent);
            password.completeExceptionally(silent);
            ended.complete(null);
        }
    }

    private static Path jar() {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("nastavnik-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Package first: there is no jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
