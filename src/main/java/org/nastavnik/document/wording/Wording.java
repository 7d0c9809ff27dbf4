package org.nastavnik.document.wording;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nastavnik.organization.PersonName;
import org.springframework.stereotype.Component;

/** Gives names, positions and organisations in every case, as placeholders ask for them. */
@Component
public class Wording {

    /** A form that somebody has set by hand, by the word in the nominative; empty where the rules decide. */
    public interface HandSet extends BiFunction<String, GrammarCase, Optional<String>> {

        HandSet NOTHING = (word, into) -> Optional.empty();
    }

    /** The texts of {@code placeholder}, {@code placeholder.кратко}, {@code placeholder.вин}, {@code placeholder.должность} … */
    public Map<String, String> person(String placeholder, PersonName name, String position, HandSet handSet) {
        Map<String, String> texts = new LinkedHashMap<>();
        String post = position == null || position.isBlank() ? "" : position.strip();
        texts.put(placeholder, name.full());
        texts.put(placeholder + ".кратко", name.brief());
        texts.put(placeholder + ".подпись", signature(name));
        texts.put(placeholder + ".должность", post);
        texts.put(placeholder + ".Должность", capital(post));
        for (GrammarCase into : GrammarCase.values()) {
            texts.put(
                    placeholder + "." + into.word(),
                    handSet.apply(name.full(), into).orElseGet(() -> NameCases.decline(name, into)));
            texts.put(
                    placeholder + ".должность." + into.word(),
                    post.isEmpty() ? "" : handSet.apply(post, into).orElseGet(() -> position(post, into)));
        }
        return texts;
    }

    public Map<String, String> organization(String placeholder, String fullName, String shortName, HandSet handSet) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(placeholder, fullName);
        texts.put(placeholder + ".кратко", shortName);
        for (GrammarCase into : GrammarCase.values()) {
            texts.put(
                    placeholder + "." + into.word(),
                    handSet.apply(fullName, into).orElseGet(() -> organization(fullName, into)));
        }
        return texts;
    }

    public String name(PersonName name, GrammarCase into) {
        return NameCases.decline(name, into);
    }

    public String position(String position, GrammarCase into) {
        return PhraseCases.decline(position, into, true);
    }

    public String organization(String fullName, GrammarCase into) {
        return PhraseCases.decline(fullName, into, false);
    }

    /** И. О. Фамилия, all on one line. */
    private static String signature(PersonName name) {
        String brief = name.brief();
        int space = brief.indexOf('\u00a0');
        return brief.substring(space + 1) + '\u00a0' + brief.substring(0, space);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
