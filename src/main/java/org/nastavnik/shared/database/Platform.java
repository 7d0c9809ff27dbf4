package org.nastavnik.shared.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the machine allows: PostgreSQL refuses to run as root, so root needs a user namespace around it. */
final class Platform {

    private Platform() {}

    static String name() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    static void requireThatPostgresRuns() {
        if (isRoot() && !LinuxUtils.isUnshareAvailable()) {
            throw DatabaseStartFailure.rootWithoutNamespaces();
        }
    }

    private static boolean isRoot() {
        try {
            return isLinux() && (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
