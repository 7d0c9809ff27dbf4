package org.nastavnik.programme;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps a small set of enumeration names in one column, in the order of the enumeration. */
public abstract class EnumSetConverter<E extends Enum<E>> implements AttributeConverter<Set<E>, String> {

    private final Class<E> type;

    EnumSetConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(Set<E> values) {
        return values == null ? null : values.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<E> convertToEntityAttribute(String column) {
        if (column == null) {
            return null;
        }
        Set<E> values = EnumSet.noneOf(type);
        Arrays.stream(column.split(",")).map(name -> Enum.valueOf(type, name)).forEach(values::add);
        return values;
    }

    @Converter
    public static class Forms extends EnumSetConverter<MentoringForm> {
        Forms() {
            super(MentoringForm.class);
        }
    }

    @Converter
    public static class Kinds extends EnumSetConverter<MentoringKind> {
        Kinds() {
            super(MentoringKind.class);
        }
    }
}
