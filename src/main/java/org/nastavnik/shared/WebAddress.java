package org.nastavnik.shared;

import java.net.IDN;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address of a page as people type it: Russian names of sites («школа35.рф») and Russian paths are understood. */
public final class WebAddress {

    private static final Pattern SHAPE = Pattern.compile(
            "(https?)://([^\\s/?#@\\[\\]:]+|\\[[0-9a-fA-F:.]+])(?::(\\d{1,5}))?([/?][^\\s#]*)?(?:#\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** The address in the letters that the network understands; empty where it is no address of a page. */
    public static Optional<URI> parse(String typed) {
        Matcher matcher = SHAPE.matcher(typed == null ? "" : typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String host = matcher.group(2).startsWith("[") ? matcher.group(2) : IDN.toASCII(matcher.group(2));
            String port = matcher.group(3) == null ? "" : ":" + matcher.group(3);
            String rest = matcher.group(4) == null ? "/" : ascii(matcher.group(4));
            URI address = URI.create(matcher.group(1).toLowerCase(Locale.ROOT) + "://" + host + port
                    + (rest.startsWith("?") ? "/" : "") + rest);
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Letters that an address may not have become their codes; codes that stand there already stay. */
    private static String ascii(String rest) {
        StringBuilder encoded = new StringBuilder();
        rest.codePoints().forEach(c -> {
            if (c < 128 && "\"<>\\^`{|}".indexOf(c) < 0) {
                encoded.appendCodePoint(c);
            } else {
                encoded.append(URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8));
            }
        });
        return encoded.toString();
    }
}
