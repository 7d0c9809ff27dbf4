package org.nastavnik.organization.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of the list may mean, and by which headings it is recognised; the more special ones come first. */
public enum RegistryColumn {
    FULL_NAME("Полное наименование", "полное (наименование|название).*"),
    SHORT_NAME(
            "Краткое наименование", "(краткое |сокращ[её]нное )?(наименование|название).*|организация|оо|учреждение"),
    KIND("Вид", "(вид|тип).*"),
    CITY("Населённый пункт", "нас[её]л[её]нный пункт.*|город.*|село|адрес.*|место нахождения.*"),
    WEBSITE("Сайт", ".*сайт.*"),
    HEAD("Руководитель (фамилия, имя, отчество)", ".*(руководител|директор|заведующ|ф\\.? ?и\\.? ?о).*"),
    EMAIL("Электронная почта руководителя", ".*(почта|e-?mail).*"),
    POSITION("Должность руководителя", ".*должность.*");

    private final String title;
    private final Pattern heading;

    RegistryColumn(String title, String heading) {
        this.title = title;
        this.heading = Pattern.compile(heading);
    }

    public String title() {
        return title;
    }

    static Optional<RegistryColumn> of(String cell) {
        String heading = cell.toLowerCase(Locale.ROOT).strip();
        // «должность руководителя» and «почта руководителя» are not the head
        return heading.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .sorted((a, b) -> Boolean.compare(a == HEAD, b == HEAD))
                        .filter(meaning -> meaning.heading.matcher(heading).matches())
                        .findFirst();
    }
}
