package org.nastavnik.document.wording;

import com.github.petrovich4j.Case;

/** The five oblique cases; the abbreviation ends a placeholder: {@code куратор.вин}. */
public enum GrammarCase {
    GENITIVE("род", "кого? чего?", Case.Genitive),
    DATIVE("дат", "кому? чему?", Case.Dative),
    ACCUSATIVE("вин", "кого? что?", Case.Accusative),
    INSTRUMENTAL("твор", "кем? чем?", Case.Instrumental),
    PREPOSITIONAL("предл", "о ком? о чём?", Case.Prepositional);

    private final String word;
    private final String question;
    private final Case petrovich;

    GrammarCase(String word, String question, Case petrovich) {
        this.word = word;
        this.question = question;
        this.petrovich = petrovich;
    }

    public String word() {
        return word;
    }

    public String question() {
        return question;
    }

    Case petrovich() {
        return petrovich;
    }
}
