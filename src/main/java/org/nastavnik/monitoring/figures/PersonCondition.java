package org.nastavnik.monitoring.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.nastavnik.monitoring.source.Range;
import org.nastavnik.monitoring.source.Source;

/**
 * What a source asks of a person, as a condition of SQL over {@link PersonRows}. Made of fixed text; all that a user wrote
 * goes in as parameters.
 */
final class PersonCondition {

    private final StringBuilder sql = new StringBuilder("true");
    private final Map<String, Object> parameters = new HashMap<>();
    private final String prefix;

    private PersonCondition(int number) {
        this.prefix = "c" + number;
    }

    /** @param number tells the parameters of several conditions of one statement apart */
    static PersonCondition of(Source source, int number, LocalDate day) {
        PersonCondition condition = new PersonCondition(number);
        if (source instanceof Source.Participants p) {
            condition.in("role", "Roles", p.roles());
            condition.in("kind", "Kinds", p.persons());
            condition.in("organization_kind", "Places", p.organizations());
            condition.aged(p.age(), day);
            condition.range("experience", "Experience", p.experience());
        } else {
            Source.Trained t = (Source.Trained) source;
            condition.in("kind", "Kinds", t.persons());
            condition.in("organization_kind", "Places", t.organizations());
            condition.range("hours", "Hours", t.hours());
            if (t.valid()) {
                condition.sql.append(" and valid");
            }
        }
        return condition;
    }

    private void in(String column, String name, Collection<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            sql.append(" and ")
                    .append(column)
                    .append(" = any(:")
                    .append(prefix)
                    .append(name)
                    .append(')');
            parameters.put(prefix + name, values.stream().map(Enum::name).toArray(String[]::new));
        }
    }

    private void range(String column, String name, Range range) {
        bound(column, ">=", name + "From", range.from());
        bound(column, "<=", name + "To", range.to());
    }

    /** By the day of birth: whoever is born on 29 February grows older on 1 March of a common year. */
    private void aged(Range age, LocalDate day) {
        bound("birth_date", "<=", "BornBy", age.from() == null ? null : day.minusYears(age.from()));
        bound("birth_date", ">", "BornAfter", age.to() == null ? null : day.minusYears(age.to() + 1L));
    }

    private void bound(String column, String comparison, String name, Object value) {
        if (value != null) {
            sql.append(" and ")
                    .append(column)
                    .append(' ')
                    .append(comparison)
                    .append(" :")
                    .append(prefix)
                    .append(name);
            parameters.put(prefix + name, value);
        }
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
