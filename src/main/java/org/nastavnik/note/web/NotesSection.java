package org.nastavnik.note.web;

import java.util.List;
import java.util.UUID;
import org.nastavnik.note.CaseNotes;
import org.nastavnik.note.NoteAccess;
import org.nastavnik.note.NoteList;
import org.nastavnik.organization.Colleague;
import org.nastavnik.programme.CaseSection;
import org.nastavnik.programme.MentoringProgramme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest notes on the case page, and the form to write one; nothing for those who have no part in them. */
@Component
class NotesSection implements CaseSection {

    private static final int LAST = 900;
    private static final int SHOWN = 5;
    private static final int PRINTED = 200;

    private final NoteAccess access;
    private final NoteList list;
    private final CaseNotes notes;

    NotesSection(NoteAccess access, NoteList list, CaseNotes notes) {
        this.access = access;
        this.list = list;
        this.notes = notes;
    }

    /** @param sending names the form, so that a second sending of it is known */
    public record Shown(NoteList.Page page, boolean writes, List<Colleague> colleagues, UUID sending) {}

    @Override
    public String title() {
        return "Заметки";
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public List<Row> rows(long programmeId) {
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Detail detail(MentoringProgramme programme, Sight sight) {
        NoteAccess.Sight own = access.toRead(programme);
        NoteList.Page page = list.of(programme, own, null, sight.whole() ? PRINTED : SHOWN);
        if (!own.writes() && page.notes().isEmpty()) {
            return null;
        }
        List<Colleague> colleagues = own.writes() ? notes.toMention(programme) : List.of();
        return new Detail("note/case-notes", new Shown(page, own.writes(), colleagues, UUID.randomUUID()));
    }
}
