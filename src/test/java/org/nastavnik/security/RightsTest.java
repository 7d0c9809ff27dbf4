package org.nastavnik.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who sees what of whom, as the table {@code rights.csv} says it: pages, files, REST and forms of Tasklist, for people of the
 * organisation, of the municipality, of the region, from elsewhere and for nobody; and whose reading is noted.
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

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

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

    @Test
    void every_page_is_in_the_table_or_says_why_it_shows_no_person() {
        Set<String> known = Stream.concat(
                        RightsTable.read("/rights.csv").rows().stream().map(RightsTable.Row::address),
                        RightsTable.lines("/rights-no-persons.csv").stream()
                                .peek(line ->
                                        assertThat(line).as("%s", (Object) line).hasSize(2))
                                .peek(line -> assertThat(line[1]).hasSizeGreaterThan(10))
                                .map(line -> line[0]))
                .map(RightsTest::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = pages.getHandlerMethods().entrySet().stream()
                .filter(page -> page.getValue().getBeanType().getName().startsWith("org.nastavnik"))
                .filter(page -> page.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(page -> page.getKey().getPatternValues().stream())
                .map(RightsTest::pattern)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(all).hasSizeGreaterThan(80);
        all.removeAll(known);
        assertThat(all)
                .as("new pages: write them into rights.csv, or into rights-no-persons.csv with the reason")
                .isEmpty();
    }

    /** {@code /persons/{id}} and {@code /persons/{pupil}?programme=1} are one page. */
    private static String pattern(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "#");
    }
}
