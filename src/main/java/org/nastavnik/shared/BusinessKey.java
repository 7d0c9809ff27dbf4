package org.nastavnik.shared;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an aggregate to the engine: {@code P-12} is programme 12, {@code P-12/pair-7} is pair 7 of that programme, {@code
 * M-3/meeting-5} is meeting 5 of municipality 3, {@code O-9/card-4} is card 4 of organisation 9, {@code R-2/x-1} is of region 2.
 * Everything that belongs to one case shares the prefix, so the family is found with the exact key plus {@code key/%}.
 */
public record BusinessKey(Root root, long rootId, String part, Long partId) {

    /** Whose case it is; the letter begins the key. */
    public enum Root {
        PROGRAMME("P"),
        MUNICIPALITY("M"),
        ORGANIZATION("O"),
        REGION("R");

        private final String letter;

        Root(String letter) {
            this.letter = letter;
        }
    }

    private static final Pattern SHAPE = Pattern.compile("([PMOR])-(\\d{1,18})(?:/([a-z][a-z-]*)-(\\d{1,18}))?");

    public BusinessKey {
        if ((part == null) != (partId == null)) {
            throw new IllegalArgumentException("A part needs its id and an id needs its part");
        }
    }

    public static BusinessKey programme(long programmeId) {
        return new BusinessKey(Root.PROGRAMME, programmeId, null, null);
    }

    public static BusinessKey municipality(long municipalityId) {
        return new BusinessKey(Root.MUNICIPALITY, municipalityId, null, null);
    }

    public static BusinessKey organization(long organizationId) {
        return new BusinessKey(Root.ORGANIZATION, organizationId, null, null);
    }

    public static BusinessKey region(long regionId) {
        return new BusinessKey(Root.REGION, regionId, null, null);
    }

    public BusinessKey withPart(String name, long id) {
        return new BusinessKey(root, rootId, Objects.requireNonNull(name), id);
    }

    public static BusinessKey parse(String value) {
        Matcher matcher = SHAPE.matcher(value == null ? "" : value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a business key");
        }
        Root root = Arrays.stream(Root.values())
                .filter(known -> known.letter.equals(matcher.group(1)))
                .findFirst()
                .orElseThrow();
        Long partId = matcher.group(4) == null ? null : Long.valueOf(matcher.group(4));
        return new BusinessKey(root, Long.parseLong(matcher.group(2)), matcher.group(3), partId);
    }

    /** The same for a text that may be anything, such as the key of an instance that is not ours. */
    public static Optional<BusinessKey> read(String value) {
        return value != null && SHAPE.matcher(value).matches() ? Optional.of(parse(value)) : Optional.empty();
    }

    public boolean isOfProgramme() {
        return root == Root.PROGRAMME;
    }

    /** Refuses the key of another case. */
    public long programmeId() {
        return idOf(Root.PROGRAMME);
    }

    /** Refuses the key of another case. */
    public long municipalityId() {
        return idOf(Root.MUNICIPALITY);
    }

    /** The organisation of an organisation's case; empty for any other. */
    public Optional<Long> organizationId() {
        return root == Root.ORGANIZATION ? Optional.of(rootId) : Optional.empty();
    }

    /** The region of a region's case; empty for any other. */
    public Optional<Long> regionId() {
        return root == Root.REGION ? Optional.of(rootId) : Optional.empty();
    }

    private long idOf(Root wanted) {
        if (root != wanted) {
            throw new IllegalArgumentException("Key of a " + root + ", not of a " + wanted);
        }
        return rootId;
    }

    /** The id of the part of this name; refuses the key of anything else. */
    public long partId(String name) {
        if (!name.equals(part)) {
            throw new IllegalArgumentException("Key of " + part + ", not of " + name);
        }
        return partId;
    }

    public String value() {
        String whole = root.letter + "-" + rootId;
        return part == null ? whole : whole + "/" + part + "-" + partId;
    }

    @Override
    public String toString() {
        return value();
    }
}
