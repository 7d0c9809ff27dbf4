package org.nastavnik.document;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose data a paper shows, for the log of readings: told by what the paper is about, not by reading its text. */
@Component
@Transactional(readOnly = true)
public class PaperPersons {

    private final JdbcClient jdbc;

    PaperPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Persons of the register; the order on pairs names all that the programme's pairs have. */
    public Set<Long> of(Document document) {
        String subject = document.subject();
        if (document.kind() == DocumentKind.PAIRS_ORDER) {
            return read(
                    "select mentor_id from pairing where programme_id = :id union select m.person_id from pairing p"
                            + " join pairing_mentee m on m.pairing_id = p.id where p.programme_id = :id",
                    document.programmeId());
        }
        if (subject == null || !subject.matches("[a-z]+-\\d{1,18}")) {
            return Set.of();
        }
        long id = Long.parseLong(subject.substring(subject.indexOf('-') + 1));
        return switch (subject.substring(0, subject.indexOf('-'))) {
            case "person" -> Set.of(id);
            case "pair" ->
                read(
                        "select mentor_id from pairing where id = :id"
                                + " union select person_id from pairing_mentee where pairing_id = :id",
                        id);
            case "nomination" -> read("select person_id from award_nomination where id = :id", id);
            case "selection" -> read("select person_id from mentorbank_selection where id = :id", id);
            default -> Set.of();
        };
    }

    private Set<Long> read(String sql, Long id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).set();
    }
}
