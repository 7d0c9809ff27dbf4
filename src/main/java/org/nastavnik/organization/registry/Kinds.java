package org.nastavnik.organization.registry;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nastavnik.organization.OrganizationKind;

/** Recognises what kind of organisation is meant, from its kind as people write it or from its name. */
final class Kinds {

    /** In this order: a school of arts is not a school, a kindergarten of a school is a kindergarten. */
    private static final Map<OrganizationKind, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                OrganizationKind.PRESCHOOL,
                words(
                        "дошкольн|детск(ий|ого) сад|дет\\.? ?сад|(?<![а-я])(м[бк]?|г)?доу(?![а-я])|(?<![а-я])доо(?![а-я])|ясли"));
        WORDS.put(
                OrganizationKind.SUPPLEMENTARY,
                words(
                        "дополнительн|школа искусств|музыкальн|спортивн|творчеств|д[юо]сш|(?<![а-я])дши|(?<![а-я])удо|(?<![а-я])(м[бк]?у ?)?до(?![а-я])|станция юн|дворец|внешкольн"));
        WORDS.put(
                OrganizationKind.VOCATIONAL,
                words(
                        "колледж|техникум|училищ|профессиональн|(?<![а-я])[скг]?б?по[уо](?![а-я])|(?<![а-я])спо(?![а-я])"));
        WORDS.put(
                OrganizationKind.SCHOOL,
                words(
                        "школ|лице|гимнази|общеобразоват|сош|оош|нош|кадет|интернат|(?<![а-я])(м[бк]?)?оу(?![а-я])|(?<![а-я])оо(?![а-я])"));
    }

    private Kinds() {}

    private static Pattern words(String regex) {
        return Pattern.compile(regex);
    }

    static Optional<OrganizationKind> of(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return WORDS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
