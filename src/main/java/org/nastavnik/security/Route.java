package org.nastavnik.security;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One call of the engine's interface: methods, and a path in which {@code *} is any one segment, {@code **} any rest, and
 * {@code {id}} a segment that can only be an id (of ids every one has a digit or a colon, of reports none).
 */
record Route(Set<String> methods, Pattern path) {

    /** {@code "GET|POST /task/count"}. */
    static Route of(String text) {
        String[] parts = text.split(" +");
        String regex = Arrays.stream(parts[1].split("(?=/)"))
                .map(segment -> switch (segment) {
                    case "/*" -> "/[^/]+";
                    case "/{id}" -> "/[^/]*[0-9:][^/]*";
                    case "/**" -> "(?:/.*)?";
                    default -> Pattern.quote(segment);
                })
                .collect(Collectors.joining());
        return new Route(Set.of(parts[0].split("\\|")), Pattern.compile(regex));
    }

    static List<Route> all(String... texts) {
        return Arrays.stream(texts).map(Route::of).toList();
    }

    boolean matches(String method, String calledPath) {
        return (methods.contains(method) || methods.contains("ANY"))
                && path.matcher(calledPath).matches();
    }
}
