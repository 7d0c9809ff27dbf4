package org.nastavnik.shared.startup;

import org.nastavnik.shared.database.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The one password of all demonstration users and of {@code admin}: NASTAVNIK_DEMO_PASSWORD, or generated at the first
 * start and kept in the data folder. It may differ from that of the last start.
 */
@Component
@Profile("demo")
public class DemoPassword {

    private final String value;

    DemoPassword(@Value("${nastavnik.demo.password:}") String given, DataFolder folder) {
        this.value = given.isBlank() ? folder.secret("demo.password") : given;
    }

    public String value() {
        return value;
    }
}
