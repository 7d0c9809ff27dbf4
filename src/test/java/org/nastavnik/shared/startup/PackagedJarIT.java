package org.nastavnik.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.support.JarProcess;

/** The jar as it is installed: no demonstration data, no password that anybody could know. */
class PackagedJarIT {

    private static final String PASSWORD = "Pervyj-vhod-26-osen";

    @TempDir
    Path folder;

    @Test
    void refuses_to_start_without_a_password_for_the_first_administrator() {
        JarProcess refused = JarProcess.start(folder, Map.of());

        assertThat(refused.awaitExit()).isEqualTo(1);
        assertThat(refused.output())
                .contains("APPLICATION FAILED TO START")
                .contains("NASTAVNIK_ADMIN_PASSWORD")
                .doesNotContain("запущен: http");
    }

    @Test
    void has_the_administrator_only_and_keeps_everything_over_a_kill() {
        JarProcess first = JarProcess.start(folder, Map.of("NASTAVNIK_ADMIN_PASSWORD", PASSWORD))
                .ready();
        assertThat(first.login("admin", PASSWORD).get("/engine-rest/user").json())
                .singleElement()
                .satisfies(user -> assertThat(user.path("id").asText()).isEqualTo("admin"));
        assertThat(first.login("admin", "admin").get("/engine-rest/user").status())
                .isEqualTo(401);
        assertThat(first.output()).doesNotContain(PASSWORD);
        first.kill();

        try (JarProcess second = JarProcess.start(folder, Map.of()).ready()) {
            assertThat(second.output()).contains("The database server of a killed run is still there");
            assertThat(second.login("admin", PASSWORD).get("/engine-rest/user").json())
                    .hasSize(1);
        }
    }
}
