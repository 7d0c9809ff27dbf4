package org.nastavnik.document.wording;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.nastavnik.organization.PersonName;
import org.springframework.stereotype.Component;

/** Gives names, positions and organisations in every case, as placeholders ask for them. */
@Component
public class Wording {

    /** The texts of {@code placeholder}, {@code placeholder.кратко}, {@code placeholder.вин}, {@code placeholder.должность} … */
    public Map<String, String> person(String placeholder, PersonName name, String position) {
        Map<String, String> texts = new LinkedHashMap<>();
        String post = position == null || position.isBlank() ? "" : position.strip();
        texts.put(placeholder, name.full());
        texts.put(placeholder + ".кратко", name.brief());
        texts.put(placeholder + ".подпись", signature(name));
        texts.put(placeholder + ".должность", post);
        texts.put(placeholder + ".Должность", capital(post));
        for (GrammarCase into : GrammarCase.values()) {
            texts.put(placeholder + "." + into.word(), NameCases.decline(name, into));
            texts.put(
                    placeholder + ".должность." + into.word(),
                    post.isEmpty() ? "" : PhraseCases.decline(post, into, true));
        }
        return texts;
    }

    public Map<String, String> organization(String placeholder, String fullName, String shortName) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(placeholder, fullName);
        texts.put(placeholder + ".кратко", shortName);
        for (GrammarCase into : GrammarCase.values()) {
            texts.put(placeholder + "." + into.word(), PhraseCases.decline(fullName, into, false));
        }
        return texts;
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
