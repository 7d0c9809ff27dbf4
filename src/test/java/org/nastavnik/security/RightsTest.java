package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.junit.jupiter.api.Test;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Who sees what of whom, as the table {@code rights.csv} says it: pages, files, REST and forms of Tasklist, for people of the
 * organisation, of the municipality, of the region, from elsewhere and for nobody; and whose reading is noted. That no page is
 * left out is a rule of the architecture test.
 */
@NastavnikTest
class RightsTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TestPlaces places;

    @Autowired
    private RestUsers server;

    @Autowired
    private AccessLog log;

    @Test
    void everybody_sees_what_the_table_says_and_a_wrong_table_is_found_out() throws Exception {
        RightsWalk walk = walk();

        assertThat(walk.findings(RightsTable.read("/rights.csv"))).isEmpty();

        RightsTable wrong = RightsTable.read("/rights-canary.csv");
        long cells = wrong.rows().stream()
                .flatMap(row -> row.expected().values().stream())
                .filter(cell -> !cell.equals("—"))
                .count();
        assertThat(cells).isGreaterThan(5);
        assertThat(walk.findings(wrong)).hasSize((int) cells);
    }

    private RightsWalk walk() {
        return new RightsWalk(
                new RightsWorld(places, beans),
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(springSecurity())
                        .build(),
                server,
                log);
    }
}
