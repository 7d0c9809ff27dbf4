package org.nastavnik.organization.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.nastavnik.organization.PersonName;

/** Somebody is away, a colleague stands in. */
public record Absence(
        long id,
        String login,
        PersonName name,
        String deputy,
        PersonName deputyName,
        LocalDate from,
        LocalDate until,
        State state) {

    /** Where it stands. */
    public enum State {
        PLANNED("предстоит"),
        ACTIVE("идёт"),
        ENDED("закончилось");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static final String SELECT = """
            select a.id, a.login, a.deputised_by, a.from_on, a.until_on, a.state, u.last_name, u.first_name, u.middle_name,
                   d.last_name as d_last, d.first_name as d_first, d.middle_name as d_middle
            from organization_absence a
                     join organization_user u on u.login = a.login
                     join organization_user d on d.login = a.deputised_by
            """;

    public boolean ended() {
        return state == State.ENDED;
    }

    static Absence read(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("login"),
                new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                row.getString("deputised_by"),
                new PersonName(row.getString("d_last"), row.getString("d_first"), row.getString("d_middle")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                State.valueOf(row.getString("state")));
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "Absence[" + id + "]";
    }
}
