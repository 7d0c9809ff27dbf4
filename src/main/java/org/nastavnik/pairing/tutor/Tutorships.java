package org.nastavnik.pairing.tutor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who accompanies which pair's route, now and before. */
@Component
@Transactional
public class Tutorships {

    private final JdbcClient jdbc;

    Tutorships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Tutorship> current(long pairId) {
        return of(pairId).stream().filter(ship -> ship.until() == null).findFirst();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Tutorship> of(long pairId) {
        return jdbc.sql(
                        "select ship.pairing_id, ship.from_on as ship_from, ship.until_on as ship_until, ship.agreed_on, "
                                + TutorRows.COLUMNS
                                + " from pairing_tutorship ship join pairing_tutor t on t.id = ship.tutor_id"
                                + TutorRows.JOINS + " where ship.pairing_id = :pair order by ship.id desc")
                .param("pair", pairId)
                .query((row, number) -> new Tutorship(
                        row.getLong("pairing_id"),
                        TutorRows.read(row, number),
                        row.getObject("ship_from", LocalDate.class),
                        row.getObject("ship_until", LocalDate.class),
                        row.getObject("agreed_on", LocalDate.class)))
                .list();
    }

    /** Callers hold the pair's row, so that there is one tutor at a time. */
    public void begin(long pairId, long tutorId, LocalDate on) {
        end(pairId, on);
        jdbc.sql("insert into pairing_tutorship (pairing_id, tutor_id, from_on) values (:pair, :tutor, :on)")
                .param("pair", pairId)
                .param("tutor", tutorId)
                .param("on", on)
                .update();
    }

    public void end(long pairId, LocalDate on) {
        jdbc.sql("update pairing_tutorship set until_on = greatest(from_on, :on)"
                        + " where pairing_id = :pair and until_on is null")
                .param("pair", pairId)
                .param("on", on)
                .update();
    }

    /** @param on null takes it back */
    public void agree(long pairId, LocalDate on) {
        jdbc.sql("update pairing_tutorship set agreed_on = :on where pairing_id = :pair and until_on is null")
                .param("pair", pairId)
                .param("on", on, java.sql.Types.DATE)
                .update();
    }

    /** Pairs at work that lose this tutor, by organisation. */
    public List<Left> endAllOf(long tutorId, LocalDate on) {
        return jdbc.sql("""
                        with ended as (update pairing_tutorship set until_on = greatest(from_on, :on)
                                       where tutor_id = :tutor and until_on is null returning pairing_id)
                        select p.id, g.organization_id from ended e
                        join pairing p on p.id = e.pairing_id and p.state = 'OPEN'
                        join programme g on g.id = p.programme_id order by p.id""")
                .param("tutor", tutorId)
                .param("on", on)
                .query((row, number) -> new Left(row.getLong("id"), row.getLong("organization_id")))
                .list();
    }

    /** A pair without its tutor. */
    public record Left(long pairId, long organizationId) {}
}
