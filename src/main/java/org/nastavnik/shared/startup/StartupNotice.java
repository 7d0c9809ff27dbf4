package org.nastavnik.shared.startup;

import java.util.List;
import org.nastavnik.shared.database.DataFolder;
import org.nastavnik.shared.startup.DemoLogins.DemoLogin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in Russian, when all is ready, where to go and, with demonstration data, who may log in with which password. */
@Component
class StartupNotice {

    private static final Logger log = LoggerFactory.getLogger(StartupNotice.class);

    private final Environment environment;
    private final DataFolder folder;
    private final ObjectProvider<DemoLogins> logins;
    private final ObjectProvider<DemoPassword> password;

    StartupNotice(
            Environment environment,
            DataFolder folder,
            ObjectProvider<DemoLogins> logins,
            ObjectProvider<DemoPassword> password) {
        this.environment = environment;
        this.folder = folder;
        this.logins = logins;
        this.password = password;
    }

    @EventListener
    @Order // The last of those who wait for this event: what it announces is there
    void announce(ApplicationReadyEvent ready) {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        StringBuilder text = new StringBuilder("\n\n  «Наставник» запущен: http://localhost:" + port + "/\n");
        text.append("  Папка данных: ").append(folder.root()).append('\n');
        DemoPassword demo = password.getIfAvailable();
        if (demo != null) {
            text.append("\n  Демонстрационные данные. Пароль у всех один: ")
                    .append(demo.value())
                    .append("\n\n");
            logins.ifAvailable(users -> text.append(table(users.all())));
        }
        log.info(text.toString());
    }

    private static String table(List<DemoLogin> users) {
        int login = width(users.stream().map(DemoLogin::login).toList());
        int role = width(users.stream().map(DemoLogin::role).toList());
        StringBuilder table = new StringBuilder();
        for (DemoLogin user : users) {
            table.append(String.format(
                    "  %-" + login + "s  %-" + role + "s  %s%n", user.login(), user.role(), user.place()));
        }
        return table.toString();
    }

    private static int width(List<String> texts) {
        return Math.max(1, texts.stream().mapToInt(String::length).max().orElse(1));
    }
}
