package org.nastavnik.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** The rules of the architecture; {@code root} is the package they are asked of, so that a canary can break each. */
record Rules(String root) {

    ArchRule onlyTheEnginePackageKnowsTheEngine() {
        return noClasses()
                .that(not(resideInAPackage(root + ".engine..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.camunda.."));
    }

    ArchRule featuresHaveNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule nothingDependsOnCockpitOrDemonstration() {
        return noClasses()
                .that(not(resideInAnyPackage(root + ".cockpit..", root + ".demo..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + ".cockpit..", root + ".demo.."));
    }

    ArchRule cockpitUsesNoRepository() {
        return noClasses()
                .that(resideInAPackage(root + ".cockpit.."))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class);
    }

    ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + ".."))
                .should()
                .beAnnotatedWith(Autowired.class);
    }

    ArchRule pagesLiveInWebPackages() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .and()
                .areAnnotatedWith(Controller.class)
                .should()
                .resideInAnyPackage("..web..", root + ".security..");
    }

    ArchRule sharedKnowsNoFeature() {
        return noClasses()
                .that(resideInAPackage(root + ".shared.."))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".shared.."))));
    }

    /** Tests move the clock, so nobody may look at another one. */
    ArchRule everybodyAsksTheOneClock() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now");
    }

    /** A careless log line, an exception's text or an assertion would print the person. */
    ArchRule markedTypesHideThemselves() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .and(PersonalMembers.MARKED)
                .should(PersonalMembers.HIDE_THEMSELVES);
    }

    /** What is marked stays out of any method that writes to the log. */
    ArchRule logsTouchNoPersonalData() {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + ".."))
                .should(PersonalMembers.STAY_OUT_OF_LOGS)
                .allowEmptyShould(true);
    }
}
