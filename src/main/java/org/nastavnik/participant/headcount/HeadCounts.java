package org.nastavnik.participant.headcount;

import org.nastavnik.shared.Refusal;

/**
 * How many there are in an organisation in all.
 *
 * @param pupils15to19 of the pupils
 * @param youngTeachers of the teachers: under 35 and in their first three years of work
 */
public record HeadCounts(int pupils, int pupils15to19, int students, int heads, int teachers, int youngTeachers) {

    private static final int MOST = 100_000;

    /** Refuses what cannot be; {@code registered} is what the register knows of: nobody has fewer than that. */
    void check(HeadCounts registered) {
        atLeast("pupils", pupils, registered.pupils, "Обучающихся");
        atLeast("pupils15to19", pupils15to19, registered.pupils15to19, "Обучающихся 15–19 лет");
        atLeast("students", students, registered.students, "Студентов");
        atLeast("heads", heads, registered.heads, "Руководящих работников");
        atLeast("teachers", teachers, registered.teachers, "Педагогов");
        atLeast("youngTeachers", youngTeachers, registered.youngTeachers, "Молодых учителей");
        if (pupils15to19 > pupils) {
            throw new Refusal("pupils15to19", "Обучающихся 15–19 лет не может быть больше, чем всех обучающихся.");
        }
        if (youngTeachers > teachers) {
            throw new Refusal("youngTeachers", "Молодых учителей не может быть больше, чем всех педагогов.");
        }
    }

    private static void atLeast(String field, int count, int registered, String who) {
        if (count < 0 || count > MOST) {
            throw new Refusal(field, "Укажите число от 0 до 100 000.");
        }
        if (count < registered) {
            throw new Refusal(
                    field, who + " в реестре " + registered + ", а указано меньше: исправьте число или реестр.");
        }
    }
}
