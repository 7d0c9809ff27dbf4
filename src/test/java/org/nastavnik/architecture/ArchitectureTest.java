package org.nastavnik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_canary_breaks(String name, Function<Rules, ArchRule> rule) {
        assertThat(rule.apply(new Rules(CANARY)).evaluate(BROKEN).hasViolation())
                .isTrue();
    }
}
