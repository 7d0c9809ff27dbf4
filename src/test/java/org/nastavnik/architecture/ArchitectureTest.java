package org.nastavnik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nastavnik.security.RightsTable;
import org.springframework.web.bind.annotation.GetMapping;

/** The product keeps every rule of the architecture, and every rule rejects the canary that breaks it. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nastavnik");
    private static final String CANARY = "org.nastavnik.architecture.canary";
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(CANARY);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("only engine/ knows the engine", Rules::onlyTheEnginePackageKnowsTheEngine),
                rule("features have no cycles", Rules::featuresHaveNoCycles),
                rule("nothing depends on cockpit or demo", Rules::nothingDependsOnCockpitOrDemonstration),
                rule("cockpit uses no repository", Rules::cockpitUsesNoRepository),
                rule("no field injection", Rules::nothingIsInjectedIntoFields),
                rule("pages live in web packages", Rules::pagesLiveInWebPackages),
                rule("shared knows no feature", Rules::sharedKnowsNoFeature),
                rule("everybody asks the one clock", Rules::everybodyAsksTheOneClock),
                rule("marked types hide themselves", Rules::markedTypesHideThemselves),
                rule("logs touch no personal data", Rules::logsTouchNoPersonalData));
    }

    private static Arguments rule(String name, Function<Rules, ArchRule> rule) {
        return Arguments.of(name, rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_product_keeps(String name, Function<Rules, ArchRule> rule) {
        rule.apply(new Rules("org.nastavnik")).check(PRODUCT);
    }

    /** Pages that show persons are walked by RightsTest as everybody; the others say why they are not. */
    @Test
    void every_page_is_in_the_table_of_rights_or_says_why_it_shows_no_person() {
        Set<String> pages = PRODUCT.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GetMapping.class))
                .map(method -> method.getAnnotationOfType(GetMapping.class))
                .flatMap(mapping -> Stream.concat(Stream.of(mapping.value()), Stream.of(mapping.path())))
                .map(ArchitectureTest::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pages).hasSizeGreaterThan(100).contains("/persons/#", "/documents/#.pdf");

        RightsTable.read("/rights.csv").rows().forEach(row -> pages.remove(pattern(row.address())));
        for (String[] line : RightsTable.lines("/rights-no-persons.csv")) {
            assertThat(line).as(line[0]).hasSize(2);
            assertThat(line[1]).as(line[0]).hasSizeGreaterThan(10);
            pages.remove(pattern(line[0]));
        }

        assertThat(pages)
                .as("new pages: write them into rights.csv, or into rights-no-persons.csv with the reason")
                .isEmpty();
    }

    /** {@code /persons/{id}} and {@code /persons/{pupil}?programme=1} are one page. */
    private static String pattern(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "#");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_canary_breaks(String name, Function<Rules, ArchRule> rule) {
        assertThat(rule.apply(new Rules(CANARY)).evaluate(BROKEN).hasViolation())
                .isTrue();
    }
}
