package org.nastavnik.mentorbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.engine.Decisions;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every rule of the table, with the values on both sides of each threshold. */
@NastavnikTest
class EligibilityTest {

    @Autowired
    private Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "false, TEACHER,          TEACHER_PUPIL,    40, 20, false, Нет согласия",
        "true,  PUPIL,            PUPIL_PUPIL,      13,  0, false, младше 14 лет",
        "true,  PUPIL,            PUPIL_PUPIL,      14,  0, true,  14 лет и старше",
        "true,  STUDENT,          STUDENT_PUPIL,    16,  0, true,  студент",
        "true,  TEACHER,          TEACHER_PUPIL,    17,  0, false, младше 18 лет",
        "true,  TEACHER,          TEACHER_PUPIL,    18,  0, true,  соответствует",
        "true,  TEACHER,          TEACHER_TEACHER,  30,  2, false, меньше трёх лет",
        "true,  TEACHER,          TEACHER_TEACHER,  30,  3, true,  соответствует",
        "true,  HEAD,             HEAD_HEAD,        40,  2, false, меньше трёх лет",
        "true,  HEAD,             HEAD_HEAD,        40,  3, true,  соответствует",
        "true,  PARTNER_EMPLOYEE, EMPLOYER_PUPIL,   30,  0, false, меньше года",
        "true,  PARTNER_EMPLOYEE, EMPLOYER_STUDENT, 30,  0, false, меньше года",
        "true,  PARTNER_EMPLOYEE, EMPLOYER_STUDENT, 30,  1, true,  соответствует",
        "true,  TEACHER,          TEAM_TEAM,        30,  0, true,  соответствует"
    })
    void the_table_says_who_may_go_on_and_why(
            boolean consent, String kind, String form, int age, int experience, boolean eligible, String reason) {
        List<Map<String, Object>> hits = decisions.evaluate(
                Eligibility.DECISION,
                Map.of("consent", consent, "kind", kind, "form", form, "age", age, "experienceYears", experience));

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.get("eligible")).isEqualTo(eligible);
            assertThat(hit.get("reason").toString()).contains(reason);
        });
    }
}
