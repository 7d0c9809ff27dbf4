package org.nastavnik.demo;

import java.util.List;
import org.nastavnik.organization.OrganizationKind;

/**
 * An organisation of the demonstration.
 *
 * @param code begins the logins of its people
 * @param subjects what its teachers teach, a mentor for each
 */
record DemoSchool(
        String code, OrganizationKind kind, String shortName, String fullName, String city, List<String> subjects) {

    boolean hasPupils() {
        return kind != OrganizationKind.PRESCHOOL;
    }

    static List<DemoSchool> ofKomsomolsk() {
        String city = "Комсомольск-на-Амуре";
        return List.of(
                school("kms35", "Школа № 35", "МОУ «Средняя общеобразовательная школа № 35»", city),
                school("kms14", "Школа № 14", "МОУ «Средняя общеобразовательная школа № 14»", city),
                school("kms-lyceum", "Лицей № 1", "МОУ «Лицей № 1»", city),
                new DemoSchool(
                        "kms-ds8",
                        OrganizationKind.PRESCHOOL,
                        "Детский сад № 8",
                        "МДОУ «Детский сад комбинированного вида № 8»",
                        city,
                        List.of("речевое развитие", "физическое развитие", "музыка", "логопедия")),
                new DemoSchool(
                        "kms-arts",
                        OrganizationKind.SUPPLEMENTARY,
                        "Дом творчества",
                        "МУДО «Дом творчества детей и молодёжи»",
                        city,
                        List.of("робототехника", "театр", "изобразительное искусство", "туризм")));
    }

    static List<DemoSchool> ofSayansky() {
        String city = "с. Агинское";
        return List.of(
                school("say1", "Агинская школа № 1", "МКОУ «Агинская средняя общеобразовательная школа № 1»", city),
                school("say2", "Унерская школа", "МКОУ «Унерская средняя общеобразовательная школа»", "с. Унер"),
                new DemoSchool(
                        "say-ds2",
                        OrganizationKind.PRESCHOOL,
                        "Агинский детский сад № 2",
                        "МКДОУ «Агинский детский сад № 2»",
                        city,
                        List.of("речевое развитие", "физическое развитие", "музыка", "психология")),
                new DemoSchool(
                        "say-arts",
                        OrganizationKind.SUPPLEMENTARY,
                        "Центр детского творчества",
                        "МБОУ ДО «Саянский районный центр детского творчества»",
                        city,
                        List.of("народные ремёсла", "хореография", "шахматы", "краеведение")));
    }

    private static DemoSchool school(String code, String shortName, String fullName, String city) {
        return new DemoSchool(
                code,
                OrganizationKind.SCHOOL,
                shortName,
                fullName,
                city,
                List.of("математика", "русский язык", "физика", "история"));
    }
}
