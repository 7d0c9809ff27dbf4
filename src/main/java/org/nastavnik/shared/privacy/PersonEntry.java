package org.nastavnik.shared.privacy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nastavnik.shared.RussianDates;

/** One thing that is kept about a person, as labelled values: «Дата рождения» — «14.03.1988». */
@PersonalData
public final class PersonEntry {

    private final String heading;
    private final Map<String, String> values = new LinkedHashMap<>();

    private PersonEntry(String heading) {
        this.heading = heading;
    }

    /** @param heading what it is: «Встреча 15.09.2026» */
    public static PersonEntry of(String heading) {
        return new PersonEntry(heading);
    }

    /** Left out where nothing is kept. */
    public PersonEntry with(String label, Object value) {
        if (value instanceof LocalDate day) {
            values.put(label, RussianDates.inTable(day));
        } else if (value instanceof Boolean yes) {
            values.put(label, yes ? "да" : "нет");
        } else if (value != null && !value.toString().isBlank()) {
            values.put(label, value.toString());
        }
        return this;
    }

    public String heading() {
        return heading;
    }

    public Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }
}
