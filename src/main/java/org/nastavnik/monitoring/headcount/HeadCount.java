package org.nastavnik.monitoring.headcount;

import org.nastavnik.monitoring.source.HeadCountGroup;
import org.nastavnik.monitoring.source.Source;
import org.nastavnik.shared.Refusal;

/**
 * How many an organisation has.
 *
 * @param teenagers of the pupils, those of 15 to 19 years
 * @param youngTeachers of the teachers, those under 35 in their first three years
 */
public record HeadCount(int pupils, int teenagers, int heads, int teachers, int youngTeachers) {

    private static final int MOST_PUPILS = 100_000;
    private static final int MOST_STAFF = 10_000;

    public HeadCount {
        require(pupils, MOST_PUPILS, "pupils");
        require(teenagers, MOST_PUPILS, "teenagers");
        require(heads, MOST_STAFF, "heads");
        require(teachers, MOST_STAFF, "teachers");
        require(youngTeachers, MOST_STAFF, "youngTeachers");
        if (teenagers > pupils) {
            throw new Refusal(
                    "teenagers", "Обучающихся от 15 до 19 лет больше, чем всех обучающихся: исправьте одно из чисел.");
        }
        if (youngTeachers > teachers) {
            throw new Refusal("youngTeachers", "Молодых учителей больше, чем всех педагогов: исправьте одно из чисел.");
        }
    }

    private static void require(int number, int most, String field) {
        if (number < 0 || number > most) {
            throw new Refusal(field, "Укажите целое число от 0 до " + most + ".");
        }
    }

    /** The number that the source asks for. */
    public long of(Source.HeadCount source) {
        return switch (source.group()) {
            case PUPILS -> source.age().equals(HeadCountGroup.TEENAGERS) ? teenagers : pupils;
            case HEADS -> heads;
            case TEACHERS -> teachers;
            case YOUNG_TEACHERS -> youngTeachers;
            case ENTERPRISES -> throw new IllegalArgumentException("Enterprises are counted by the municipality");
        };
    }
}
