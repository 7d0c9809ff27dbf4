package org.nastavnik.shared.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that outlived a killed run. It is stopped before the next start, and only if it really is the server of this
 * data directory: the number in {@code postmaster.pid} may long since belong to another program.
 */
final class OrphanServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanServer.class);

    /** The file is written a moment after the process began, and clocks get corrected. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(60);

    private final Path cluster;
    private final Path binaries;
    private Instant started;

    OrphanServer(Path cluster, Path binaries) {
        this.cluster = cluster;
        this.binaries = binaries;
    }

    void stop() {
        Optional<ProcessHandle> named = processOfPidFile();
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle process = named.get();
        if (isOurServer(process.info())) {
            log.warn("The database server of a killed run is still there (process {}); stopping it", process.pid());
            stop(process);
        } else if (isSurelyAnother(process.info())) {
            log.info("The number of a former database server belongs to another program now; forgetting it");
            forget();
        }
    }

    private void stop(ProcessHandle server) {
        try {
            control(server);
            server.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatabaseStartFailure.orphanStays(server.pid(), e);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw DatabaseStartFailure.orphanStays(server.pid(), e);
        }
    }

    /** PostgreSQL itself would refuse to start as long as any process has that number. */
    private void forget() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw DatabaseStartFailure.noRights(pidFile(), e);
        }
    }

    private Optional<ProcessHandle> processOfPidFile() {
        try {
            // Line 1 is the process, 2 the directory, 3 the start in seconds
            List<String> lines = Files.readAllLines(pidFile());
            if (lines.size() < 3 || !sameDirectory(lines.get(1))) {
                return Optional.empty();
            }
            started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    private boolean sameDirectory(String named) {
        try {
            return Files.isSameFile(cluster, Path.of(named.strip()));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isOurServer(ProcessHandle.Info info) {
        return isPostgres(info).orElse(true) && startedThen(info).orElse(false);
    }

    private boolean isSurelyAnother(ProcessHandle.Info info) {
        return !isPostgres(info).orElse(true) || !startedThen(info).orElse(true);
    }

    private static Optional<Boolean> isPostgres(ProcessHandle.Info info) {
        return info.command()
                .or(info::commandLine)
                .map(command -> command.toLowerCase(Locale.ROOT).contains("postgres"));
    }

    private Optional<Boolean> startedThen(ProcessHandle.Info info) {
        return info.startInstant()
                .map(instant -> Duration.between(instant, started).abs().compareTo(START_TOLERANCE) < 0);
    }

    /** A fast shutdown by pg_ctl where the binaries are unpacked, else by signal. */
    private void control(ProcessHandle server) throws IOException, InterruptedException {
        Optional<Path> pgCtl = pgCtl();
        if (pgCtl.isEmpty()) {
            server.destroy();
            return;
        }
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(
                List.of(pgCtl.get().toString(), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            server.destroy();
        }
    }

    private Optional<Path> pgCtl() throws IOException {
        if (!Files.isDirectory(binaries)) {
            return Optional.empty();
        }
        try (Stream<Path> unpacked = Files.list(binaries)) {
            return unpacked.flatMap(folder -> Stream.of(folder.resolve("bin/pg_ctl"), folder.resolve("bin/pg_ctl.exe")))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
