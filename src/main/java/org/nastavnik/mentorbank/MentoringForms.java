package org.nastavnik.mentorbank;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.programme.MentoringForm;

/** Keeps a card's forms of mentoring in one column. */
@Converter
class MentoringForms implements AttributeConverter<Set<MentoringForm>, String> {

    @Override
    public String convertToDatabaseColumn(Set<MentoringForm> forms) {
        return forms.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<MentoringForm> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(MentoringForm::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MentoringForm.class)));
    }
}
