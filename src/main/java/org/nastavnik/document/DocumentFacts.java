package org.nastavnik.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.organization.PersonName;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * What a paper says: its date and number, and a value for each placeholder that its kind declares (see the sources under
 * {@code documents/}). Organisation, who signs, town, date and number are added when the paper is issued.
 */
@PersonalData
public final class DocumentFacts {

    private final String title;
    private LocalDate dated;
    private String number;
    private String subject;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Named> people = new LinkedHashMap<>();

    private DocumentFacts(String title) {
        this.title = title;
    }

    /** @param position may be null */
    public record Named(PersonName name, String position) {}

    public static DocumentFacts of(DocumentKind kind) {
        return new DocumentFacts(kind.title());
    }

    public static DocumentFacts titled(String title) {
        return new DocumentFacts(title);
    }

    /** Without a date a paper is of the day of its issue. */
    public DocumentFacts dated(LocalDate date) {
        this.dated = date;
        return this;
    }

    /** A number that a person has typed; without one a numbered kind gets the next of its organisation and year. */
    public DocumentFacts numbered(String typed) {
        this.number = typed;
        return this;
    }

    /** What the paper is about where the owner has several of a kind: {@code pair-7}, {@code person-12}. No names. */
    public DocumentFacts about(String part, long id) {
        this.subject = part + "-" + id;
        return this;
    }

    public DocumentFacts text(String placeholder, String text) {
        values.put(placeholder, text == null ? "" : text);
        return this;
    }

    /** A date in words. */
    public DocumentFacts date(String placeholder, LocalDate date) {
        return text(placeholder, date == null ? "" : RussianDates.inText(date));
    }

    /** Shows or hides the part of the paper that the template puts under this condition. */
    public DocumentFacts when(String placeholder, boolean holds) {
        values.put(placeholder, holds);
        return this;
    }

    public DocumentFacts person(String placeholder, PersonName name, String position) {
        people.put(placeholder, new Named(name, position));
        return this;
    }

    public DocumentFacts list(String placeholder, List<String> items) {
        return table(
                placeholder, items.stream().map(item -> Map.of("текст", item)).toList());
    }

    /** Rows with the columns that the kind declares. */
    public DocumentFacts table(String placeholder, List<Map<String, String>> rows) {
        values.put(placeholder, List.copyOf(rows));
        return this;
    }

    String title() {
        return title;
    }

    LocalDate dated() {
        return dated;
    }

    String number() {
        return number;
    }

    String subject() {
        return subject;
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    Map<String, Named> people() {
        return Collections.unmodifiableMap(people);
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "DocumentFacts[" + title + "]";
    }
}
