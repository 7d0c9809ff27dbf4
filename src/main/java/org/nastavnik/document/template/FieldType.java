package org.nastavnik.document.template;

import java.util.Arrays;
import java.util.List;

/** What a placeholder stands for; the word is the one that the templates' sources and the page of templates use. */
public enum FieldType {
    TEXT("текст", ""),
    PERSON(
            "человек",
            "",
            ".кратко",
            ".подпись",
            ".род",
            ".дат",
            ".вин",
            ".твор",
            ".предл",
            ".должность",
            ".Должность",
            ".должность.род",
            ".должность.дат",
            ".должность.вин",
            ".должность.твор",
            ".должность.предл"),
    ORGANIZATION("организация", "", ".кратко", ".род", ".дат", ".вин", ".твор", ".предл"),
    /** Rows of one text each. */
    LIST("список"),
    /** Rows with the named columns. */
    TABLE("таблица"),
    /** Shows or hides a part of the paper. */
    CONDITION("условие");

    private final String word;
    private final List<String> endings;

    FieldType(String word, String... endings) {
        this.word = word;
        this.endings = List.of(endings);
    }

    public String word() {
        return word;
    }

    /** What may follow the placeholder's name; empty for what cannot stand inside a sentence. */
    public List<String> endings() {
        return endings;
    }

    static FieldType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such type of placeholder: " + word));
    }
}
