package org.nastavnik.participant.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.organization.PersonName;
import org.nastavnik.participant.Experience;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.SpecialNeed;

/** Role by record by field: who sees which column of whom in lists and files. */
class RegisterRightsTest {

    private static final long OWN = 1;
    private static final long OTHER = 2;

    /** own: head or curator of the person's organisation; foreign: of another one. */
    @ParameterizedTest
    @CsvSource({
        // column,               own,  foreign, operator, coordinator, region
        "ORGANIZATION,           true, false,   true,     true,        false",
        "LAST_NAME,              true, false,   true,     true,        false",
        "FIRST_NAME,             true, false,   true,     true,        false",
        "MIDDLE_NAME,            true, false,   true,     true,        false",
        "BIRTH_DATE,             true, false,   true,     false,       false",
        "KIND,                   true, false,   true,     true,        false",
        "CLASS_NAME,             true, false,   true,     false,       false",
        "POSITION,               true, false,   true,     true,        false",
        "PARTNER,                true, false,   true,     true,        false",
        "SUBJECT,                true, false,   true,     true,        false",
        "EXPERIENCE_SINCE,       true, false,   true,     true,        false",
        "EXPERIENCE_YEARS,       true, false,   true,     true,        false",
        "EXPERIENCE_ON,          true, false,   true,     true,        false",
        "SPECIAL_NEED,           true, false,   false,    false,       false",
        "PHONE,                  true, false,   true,     false,       false",
        "EMAIL,                  true, false,   true,     false,       false",
        "REPRESENTATIVE,         true, false,   true,     false,       false",
        "REPRESENTATIVE_CONTACT, true, false,   true,     false,       false",
        "CONSENT_ON,             true, false,   true,     false,       false",
        "ROLES,                  true, false,   true,     true,        false"
    })
    void who_sees_which_column(
            RegisterColumn column,
            boolean own,
            boolean foreign,
            boolean operator,
            boolean coordinator,
            boolean region) {
        assertThat(sees(new RegisterScope(9, Set.of(OWN), false, false), OWN, column))
                .isEqualTo(own);
        assertThat(sees(new RegisterScope(9, Set.of(OWN), false, false), OTHER, column))
                .isEqualTo(foreign);
        assertThat(sees(new RegisterScope(9, Set.of(), true, true), OWN, column))
                .isEqualTo(operator);
        assertThat(sees(new RegisterScope(9, Set.of(), false, true), OWN, column))
                .isEqualTo(coordinator);
        assertThat(sees(new RegisterScope(9, Set.of(), false, false), OWN, column))
                .isEqualTo(region);
    }

    @ParameterizedTest
    @EnumSource(RegisterColumn.class)
    void who_is_both_operator_and_curator_sees_everything_of_the_own_organisation_only(RegisterColumn column) {
        RegisterScope both = new RegisterScope(9, Set.of(OWN), true, true);
        assertThat(sees(both, OWN, column)).isTrue();
        assertThat(sees(both, OTHER, column)).isEqualTo(column != RegisterColumn.SPECIAL_NEED);
        assertThat(both.columns()).contains(column);
    }

    @Test
    void a_row_gives_nothing_away_that_its_sight_does_not_show() {
        for (Sight sight : Sight.values()) {
            RegisterRow row = row(sight);
            for (RegisterColumn column : RegisterColumn.values()) {
                Object known = row(Sight.OWN).value(column);
                assertThat(row.value(column)).isEqualTo(sight.shows(column) ? known : null);
            }
        }
    }

    private static boolean sees(RegisterScope scope, long organization, RegisterColumn column) {
        Sight sight = scope.sight(organization);
        return sight != null && sight.shows(column) && scope.columns().contains(column);
    }

    private static RegisterRow row(Sight sight) {
        LocalDate day = LocalDate.of(2026, 9, 1);
        PersonDetails everything = new PersonDetails(
                PersonKind.PUPIL,
                new PersonName("Ёлкина", "Анна", "Олеговна"),
                LocalDate.of(2012, 5, 7),
                "7 А",
                "учитель",
                "ООО «Завод»",
                "физика",
                new Experience(null, 3, day),
                SpecialNeed.DISABILITIES,
                "+7 914 123-45-67",
                "a@example.ru",
                "Ёлкина Ольга",
                "+7 914 000-00-00",
                null,
                null);
        return new RegisterRow(1, OWN, "Школа", sight, everything, day, "наставляемый: Физика");
    }
}
