package org.nastavnik.shared.privacy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person's erasure under way: who, and the tools that each feature uses on its own tables. */
@PersonalData
public final class Erasure {

    private final DataSubject subject;
    private final String pseudonym;
    private final LocalDate on;
    private final Reach reach;
    private final NameCleaner names;
    private final JdbcClient jdbc;

    public Erasure(
            DataSubject subject, String pseudonym, LocalDate on, Reach reach, NameCleaner names, JdbcClient jdbc) {
        this.subject = subject;
        this.pseudonym = pseudonym;
        this.on = on;
        this.reach = reach;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** Where the person may have been named by others: the municipalities of all organisations that (s)he belonged to. */
    public record Reach(Collection<Long> organizations, Collection<Long> municipalities) {}

    public DataSubject subject() {
        return subject;
    }

    /** Stands where the login stood: {@code erased-17}. */
    public String pseudonym() {
        return pseudonym;
    }

    public LocalDate on() {
        return on;
    }

    public NameCleaner names() {
        return names;
    }

    /** Free texts that others wrote. Rows are chosen by {@code where}, see {@link #run}. */
    public int clean(String table, String where, String... columns) {
        return clean(table, where, List.of(columns), names::clean);
    }

    /** Free texts about this person. */
    public int cleanOwn(String table, String where, String... columns) {
        return clean(table, where, List.of(columns), names::cleanOwn);
    }

    /** Rows of uploaded tables, whose names stand in cells of their own, go as a whole where they hold the surname. */
    public int dropNaming(String table, String where, String column) {
        return new TextSweep(jdbc, names).drop(table, where, parameters(), column);
    }

    private int clean(String table, String where, List<String> columns, UnaryOperator<String> cleaner) {
        return new TextSweep(jdbc, names).sweep(table, where, parameters(), columns, cleaner);
    }

    /**
     * A statement of the feature with the named parameters {@code :person} (0 where there is none), {@code :login} (empty
     * where there is none), {@code :pseudonym}, {@code :on}, {@code :organizations} and {@code :municipalities}.
     */
    public int run(String sql) {
        return jdbc.sql(sql).params(parameters()).update();
    }

    /** The login gives way to the pseudonym in these columns. */
    public void forgetLogin(String table, String... columns) {
        if (subject.hasLogin()) {
            for (String column : columns) {
                run("update " + table + " set " + column + " = :pseudonym where " + column + " = :login");
            }
        }
    }

    public Map<String, Object> parameters() {
        return Map.of(
                "person",
                subject.hasPerson() ? subject.personId() : 0L,
                "login",
                subject.hasLogin() ? subject.login() : "",
                "pseudonym",
                pseudonym,
                "on",
                on,
                "organizations",
                notEmpty(reach.organizations()),
                "municipalities",
                notEmpty(reach.municipalities()));
    }

    /** SQL knows no empty list. */
    private static Collection<Long> notEmpty(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(0L) : ids;
    }
}
