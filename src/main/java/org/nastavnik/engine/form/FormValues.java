package org.nastavnik.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.shared.Refusal;

/**
 * A submission that passed the form's own schema: known, writable, shown fields only. Text is trimmed and never blank
 * (an empty field is absent).
 */
public final class FormValues {

    private final Map<String, Object> values;

    public FormValues(Map<String, ?> values) {
        this.values = Map.copyOf(values);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key))
                .map(Object::toString)
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    /** The text of a field that other answers make obligatory; otherwise the sentence is the refusal. */
    public String requiredText(String key, String sentence) {
        return text(key).orElseThrow(() -> new Refusal(key, sentence));
    }

    public Optional<Integer> integer(String key) {
        return Optional.ofNullable(values.get(key)).map(v -> ((Number) v).intValue());
    }

    public Optional<BigDecimal> decimal(String key) {
        return Optional.ofNullable(values.get(key)).map(v -> new BigDecimal(v.toString()));
    }

    public boolean yes(String key) {
        Object value = values.get(key);
        return Boolean.TRUE.equals(value) || "yes".equals(value) || "true".equals(value);
    }

    public Optional<LocalDate> date(String key) {
        return text(key).map(LocalDate::parse);
    }

    public LocalDate requiredDate(String key, String sentence) {
        return date(key).orElseThrow(() -> new Refusal(key, sentence));
    }

    /** The id behind the chosen option. */
    public Optional<Long> id(String key) {
        return text(key).map(Long::valueOf);
    }

    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).map(name -> Enum.valueOf(type, name));
    }

    /** The chosen options of a checklist or taglist; empty where nothing was chosen. */
    public List<String> choices(String key) {
        Object value = values.get(key);
        return value instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of();
    }

    public List<Long> ids(String key) {
        return choices(key).stream().map(Long::valueOf).toList();
    }

    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return choices(key).stream().map(name -> Enum.valueOf(type, name)).toList();
    }
}
