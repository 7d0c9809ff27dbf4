package org.nastavnik.shared;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an aggregate to the engine: {@code P-12} is programme 12, {@code P-12/pair-7} is pair 7 of that programme.
 * Everything that belongs to one case shares the prefix, so the family is found with the exact key plus {@code key/%}.
 */
public record BusinessKey(long programmeId, String part, Long partId) {

    private static final Pattern SHAPE = Pattern.compile("P-(\\d{1,18})(?:/([a-z][a-z-]*)-(\\d{1,18}))?");

    public BusinessKey {
        if ((part == null) != (partId == null)) {
            throw new IllegalArgumentException("A part needs its id and an id needs its part");
        }
    }

    public static BusinessKey programme(long programmeId) {
        return new BusinessKey(programmeId, null, null);
    }

    public BusinessKey withPart(String name, long id) {
        return new BusinessKey(programmeId, Objects.requireNonNull(name), id);
    }

    public static BusinessKey parse(String value) {
        Matcher matcher = SHAPE.matcher(value == null ? "" : value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a business key");
        }
        Long partId = matcher.group(3) == null ? null : Long.valueOf(matcher.group(3));
        return new BusinessKey(Long.parseLong(matcher.group(1)), matcher.group(2), partId);
    }

    /** The same for a text that may be anything, such as the key of an instance that is not ours. */
    public static Optional<BusinessKey> read(String value) {
        return value != null && SHAPE.matcher(value).matches() ? Optional.of(parse(value)) : Optional.empty();
    }

    /** The id of the part of this name; refuses the key of anything else. */
    public long partId(String name) {
        if (!name.equals(part)) {
            throw new IllegalArgumentException("Key of " + part + ", not of " + name);
        }
        return partId;
    }

    public String value() {
        return part == null ? "P-" + programmeId : "P-" + programmeId + "/" + part + "-" + partId;
    }

    @Override
    public String toString() {
        return value();
    }
}
