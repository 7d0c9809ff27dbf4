package org.nastavnik.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nastavnik.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposes logins from names: «Иванова Мария Петровна» becomes {@code ivanova.mp}, the next one {@code ivanova.mp2}. */
@Component
class Logins {

    private static final int LONGEST = 60;

    /** Any number that nothing else locks by. */
    private static final long LOCK = 30_01;

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "sch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private final JdbcClient jdbc;

    Logins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else may choose logins until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }

    /** A login that nobody has; call after {@link #lock}. */
    @Transactional(propagation = Propagation.MANDATORY)
    String next(PersonName name) {
        return next(name, Set.of());
    }

    /** @param reserved logins that are given out in this transaction and not stored yet */
    String next(PersonName name, Set<String> reserved) {
        String wish = wish(name);
        List<String> taken = jdbc.sql("select login from organization_user where login like :wish")
                .param("wish", wish + "%")
                .query(String.class)
                .list();
        Set<String> known = new HashSet<>(taken);
        known.addAll(reserved);
        String login = wish;
        for (int number = 2; known.contains(login); number++) {
            login = wish + number;
        }
        return login;
    }

    static String wish(PersonName name) {
        String initials = latin(name.firstName().substring(0, 1))
                + (name.middleName() == null ? "" : latin(name.middleName().substring(0, 1)));
        String login = latin(name.lastName()) + (initials.isEmpty() ? "" : "." + initials);
        String fit = login.length() > LONGEST ? login.substring(0, LONGEST) : login;
        return fit.isEmpty() ? "user" : fit;
    }

    static String latin(String word) {
        StringBuilder latin = new StringBuilder();
        for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                latin.append(c);
            } else if (c == '-' || c == ' ') {
                latin.append('-');
            } else {
                latin.append(LATIN.getOrDefault(c, ""));
            }
        }
        return latin.toString().replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
    }

    /** A login that the person who enters somebody wishes for. */
    static String checked(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z0-9][a-z0-9.-]{2,63}")) {
            throw new Refusal(
                    "login",
                    "Логин состоит из латинских букв, цифр, точки и дефиса, не короче 3 знаков: исправьте или оставьте пустым.");
        }
        return login;
    }
}
