package org.nastavnik.note;

import org.nastavnik.organization.Rights;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.shared.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads and writes notes: always somebody who may see the case at this moment. Head and curator read all and write; who
 * was mentioned reads that note and may answer, as long as the case may still be seen.
 */
@Service
@Transactional(readOnly = true)
public class NoteAccess {

    private final ProgrammeAccess access;
    private final Rights rights;
    private final JdbcClient jdbc;

    NoteAccess(ProgrammeAccess access, Rights rights, JdbcClient jdbc) {
        this.access = access;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /**
     * How the acting person sees the notes of a case.
     *
     * @param all reads every note; else the own ones and those that mention the person
     * @param writes may write
     */
    public record Sight(String login, boolean all, boolean writes) {}

    public Sight toRead(MentoringProgramme programme) {
        access.toRead(programme.id());
        String login = rights.viewer().login();
        boolean leads = access.mayLead(programme);
        return new Sight(login, leads, leads || takesPart(programme, login));
    }

    Sight toWrite(MentoringProgramme programme) {
        Sight sight = toRead(programme);
        if (!sight.writes()) {
            throw new Forbidden();
        }
        return sight;
    }

    private boolean takesPart(MentoringProgramme programme, String login) {
        return jdbc.sql("""
                        select exists (select 1 from note_mention m join note n on n.id = m.note_id
                                       where m.login = :login and n.programme_id = :programme)""")
                .param("login", login)
                .param("programme", programme.id())
                .query(Boolean.class)
                .single();
    }
}
