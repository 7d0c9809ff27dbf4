package org.nastavnik.pairing.tutor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** How a tutor is read: the name from the register, else from the account, else as it was typed. */
final class TutorRows {

    /** Of {@code pairing_tutor t} with the joins of {@link #JOINS}. */
    static final String NAME = "coalesce(nullif(concat_ws(' ', tp.last_name, tp.first_name, tp.middle_name), ''),"
            + " nullif(concat_ws(' ', tu.last_name, tu.first_name, tu.middle_name), ''), t.name)";

    static final String LOGIN = "coalesce(t.login, tp.login)";

    static final String JOINS = """
             left join participant_person tp on tp.id = t.person_id
             left join organization_user tu on tu.login = t.login
             left join organization t_o on t_o.id = t.organization_id
             left join organization_municipality t_m on t_m.id = t.municipality_id
             left join organization_region t_r on t_r.id = t.region_id\
            """;

    static final String COLUMNS =
            "t.id, t.level, coalesce(t.organization_id, t.municipality_id, t.region_id) as place_id,"
                    + " coalesce(t_o.short_name, t_m.name, t_r.name) as place, t.person_id, " + LOGIN + " as login, "
                    + NAME
                    + " as name, coalesce(t.work, tp.position, tu.position) as work, t.from_on, t.until_on,"
                    + " (select count(*) from pairing_tutorship s join pairing sp on sp.id = s.pairing_id and sp.state = 'OPEN'"
                    + " where s.tutor_id = t.id and s.until_on is null) as routes";

    private TutorRows() {}

    static Tutor read(ResultSet row, int number) throws SQLException {
        return new Tutor(
                row.getLong("id"),
                TutorLevel.valueOf(row.getString("level")),
                row.getLong("place_id"),
                row.getString("place"),
                row.getObject("person_id", Long.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("work"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getInt("routes"));
    }
}
