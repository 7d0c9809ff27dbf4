package org.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.Chromium;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TasklistPage;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;

/** «Выйти» in Cockpit ends the session and shows our own login page, as it does in Tasklist. */
@NastavnikTest
class LeavingIT {

    @Autowired
    private TestPlaces places;

    @Autowired
    private RestUsers users;

    private Page page;

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void a_coordinator_leaves_cockpit() {
        TestPlace place = places.newPlace();
        page = Chromium.window(1366, 768);
        TasklistPage window = TasklistPage.logIn(page, users.address(), place.coordinator(), TestPlaces.PASSWORD);
        String session = users.address() + "/camunda/api/engine/engine/default/process-instance/count";
        assertThat(page.request().get(session).status()).isEqualTo(200);

        page.navigate(users.address() + "/camunda/app/cockpit/default/#/dashboard");
        assertThat(page.locator(".account .dropdown-toggle")).isVisible();
        window.logOut();

        assertThat(page).hasURL(Pattern.compile(".*/login\\?out"));
        assertThat(page.request().get(session).status()).isEqualTo(401);
    }
}
