package org.nastavnik.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.shared.database.DataFolder;
import org.nastavnik.shared.startup.DemoLogins.DemoLogin;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartupNoticeTest {

    @TempDir
    Path folder;

    @Test
    void with_demonstration_data_it_names_address_logins_and_password(CapturedOutput output) {
        announce("secret-of-the-demo");

        assertThat(output)
                .contains("http://localhost:8099/")
                .contains("Пароль у всех один: secret-of-the-demo")
                .contains("  curator.one  Куратор      Школа № 1")
                .contains("  coord        Координатор  Комсомольск-на-Амуре");
    }

    @Test
    void a_generated_password_is_the_same_at_the_next_start(CapturedOutput output) {
        String first = new DemoPassword("", new DataFolder(folder)).value();
        String second = new DemoPassword("", new DataFolder(folder)).value();

        assertThat(first).hasSizeGreaterThan(15).isEqualTo(second);
        assertThat(new DemoPassword("given", new DataFolder(folder)).value()).isEqualTo("given");
        assertThat(output).doesNotContain(first);
    }

    @Test
    void without_demonstration_data_it_names_no_password(CapturedOutput output) {
        announce(null);

        assertThat(output)
                .contains("http://localhost:8099/")
                .doesNotContain("Пароль")
                .doesNotContain("curator.one");
    }

    private void announce(String password) {
        DataFolder data = new DataFolder(folder);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (password != null) {
            beans.addBean("password", new DemoPassword(password, data));
            DemoLogins logins = () -> List.of(
                    new DemoLogin("curator.one", "Куратор", "Школа № 1"),
                    new DemoLogin("coord", "Координатор", "Комсомольск-на-Амуре"));
            beans.addBean("logins", logins);
        }
        MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "8099");
        new StartupNotice(
                        environment,
                        data,
                        beans.getBeanProvider(DemoLogins.class),
                        beans.getBeanProvider(DemoPassword.class))
                .announce(null);
    }
}
