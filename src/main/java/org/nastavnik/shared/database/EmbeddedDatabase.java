package org.nastavnik.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that Nastavnik brings along, in the data folder. Unlike the library's defaults it is durable, asks
 * for a password, is seen from this machine only and sorts Russian text by the rules of the language.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String PASSWORD = "database.password";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String VERSION = "17";

    private final DataFolder folder;
    private final Path binaries;
    private final Path cluster;
    private FileChannel lock;
    private EmbeddedPostgres server;
    private String password;

    public EmbeddedDatabase(DataFolder folder) {
        this(folder, folder.root().resolve("postgres-server"));
    }

    /** With the server's programs unpacked to a folder of its own, which several data folders may share. */
    public EmbeddedDatabase(DataFolder folder, Path binaries) {
        this.folder = folder;
        this.binaries = binaries;
        this.cluster = folder.root().resolve("postgres");
    }

    /** Starts the server on this port (0: any free one) and makes sure that our database and its owner exist. */
    public EmbeddedDatabase start(int port) {
        folder.create(folder.root());
        lock();
        try {
            Platform.requireThatPostgresRuns();
            new OrphanServer(cluster, binaries).stop();
            boolean fresh = prepareCluster();
            password = folder.secret(PASSWORD);
            server = startServer(port == 0 ? freePort() : requireFree(port));
            Accounts.ensure(server, password);
            if (fresh) {
                Files.createFile(initialised());
            }
            log.info("Embedded PostgreSQL runs on 127.0.0.1:{} in {}", server.getPort(), cluster);
            return this;
        } catch (IOException | SQLException e) {
            close();
            throw DatabaseStartFailure.other(ServerSettings.logFolder(cluster), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + Accounts.DATABASE;
    }

    public String username() {
        return Accounts.OWNER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return server.getPort();
    }

    /** Stops the server (connections are closed by the pool before) and frees the data folder. */
    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
                server = null;
            }
            if (lock != null) {
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres startServer(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(folder.create(binaries).toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", password);
        ServerSettings.apply(builder, folder.secretFile(PASSWORD));
        try {
            return builder.start();
        } catch (IllegalStateException e) {
            if (String.valueOf(e.getMessage()).toLowerCase().contains("binar")) {
                throw DatabaseStartFailure.noBinaries(Platform.name(), e);
            }
            throw DatabaseStartFailure.other(ServerSettings.logFolder(cluster), e);
        }
    }

    /**
     * Says whether the cluster is to be created. One whose creation was cut short holds nothing of value but would not
     * start either; it is moved aside, never deleted.
     */
    private boolean prepareCluster() throws IOException {
        if (Files.exists(initialised())) {
            String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!VERSION.equals(version)) {
                throw DatabaseStartFailure.otherVersion(version, VERSION);
            }
            if (folder.existingSecret(PASSWORD).isEmpty()) {
                throw DatabaseStartFailure.passwordLost(folder.secretFile(PASSWORD));
            }
            return false;
        }
        if (Files.exists(cluster)) {
            Path aside = folder.root().resolve("postgres-unfinished-" + System.currentTimeMillis());
            log.warn("The database was never started to the end; moving it to {} and creating a new one", aside);
            Files.move(cluster, aside);
        }
        return true;
    }

    private Path initialised() {
        return folder.root().resolve("postgres.initialised");
    }

    private void lock() {
        Path file = folder.root().resolve("nastavnik.lock");
        try {
            lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            close();
            throw DatabaseStartFailure.inUse(folder.root());
        } catch (IOException e) {
            close();
            throw DatabaseStartFailure.noRights(file, e);
        }
    }

    private static int requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return port;
        } catch (IOException e) {
            throw DatabaseStartFailure.portTaken(port);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
