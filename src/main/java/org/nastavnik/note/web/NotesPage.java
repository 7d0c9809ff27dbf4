package org.nastavnik.note.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.note.CaseNotes;
import org.nastavnik.note.NoteAccess;
import org.nastavnik.note.NoteList;
import org.nastavnik.note.NoteRow;
import org.nastavnik.note.OwnNote;
import org.nastavnik.organization.Colleague;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Заметки» of a case: all of them, writing, changing and taking back one's own. */
@Controller
class NotesPage {

    private static final int SIZE = 20;

    private final CaseNotes notes;
    private final NoteList list;
    private final NoteAccess access;
    private final Programmes programmes;

    NotesPage(CaseNotes notes, NoteList list, NoteAccess access, Programmes programmes) {
        this.notes = notes;
        this.list = list;
        this.access = access;
        this.programmes = programmes;
    }

    /** What was typed, to be shown again where it is refused. */
    public record Typed(String text, Set<String> mentioned, UUID sending) {

        static Typed nothing() {
            return new Typed("", Set.of(), UUID.randomUUID());
        }

        /** Keeps a careless log line from printing what was written. */
        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    @GetMapping("/programmes/{id}/notes")
    String show(@PathVariable long id, @RequestParam(required = false) Long before, Model model) {
        return page(id, before, Typed.nothing(), model);
    }

    /** What the page shows to somebody who is mentioned there is read by it. */
    private String page(long id, Long before, Typed typed, Model model) {
        MentoringProgramme programme = programmes.get(id);
        NoteAccess.Sight sight = access.toRead(programme);
        NoteList.Page found = list.of(programme, sight, before, SIZE);
        List<Colleague> colleagues = sight.writes() ? notes.toMention(programme) : List.of();
        notes.read(
                found.notes().stream().filter(NoteRow::unread).map(NoteRow::id).toList());
        model.addAttribute("programme", programme);
        model.addAttribute("page", found);
        model.addAttribute("first", before == null);
        model.addAttribute("writes", sight.writes());
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("typed", typed);
        return "note/notes";
    }

    @PostMapping("/programmes/{id}/notes")
    String write(
            @PathVariable long id,
            @RequestParam String text,
            @RequestParam(required = false) List<String> mention,
            @RequestParam UUID sending,
            Model model,
            RedirectAttributes after) {
        try {
            notes.write(id, text, mention, sending);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(id, null, new Typed(text, mention == null ? Set.of() : Set.copyOf(mention), sending), model);
        }
        after.addFlashAttribute("message", "Заметка сохранена. Упомянутые получат уведомление.");
        return "redirect:/programmes/" + id + "/notes";
    }

    @GetMapping("/notes/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        OwnNote note = notes.own(id);
        return form(note, new Typed(note.text(), notes.mentionedIn(id), UUID.randomUUID()), note.version(), model);
    }

    private String form(OwnNote note, Typed typed, int version, Model model) {
        MentoringProgramme programme = programmes.get(note.programmeId());
        model.addAttribute("programme", programme);
        model.addAttribute("note", note);
        model.addAttribute("version", version);
        model.addAttribute("colleagues", notes.toMention(programme));
        model.addAttribute("typed", typed);
        return "note/edit";
    }

    @PostMapping("/notes/{id}")
    String change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String text,
            @RequestParam(required = false) List<String> mention,
            Model model,
            RedirectAttributes after) {
        OwnNote note = notes.own(id);
        try {
            notes.edit(id, version, text, mention);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            Set<String> chosen = mention == null ? Set.of() : Set.copyOf(mention);
            return form(note, new Typed(text, chosen, UUID.randomUUID()), version, model);
        }
        after.addFlashAttribute("message", "Заметка изменена.");
        return "redirect:/programmes/" + note.programmeId() + "/notes";
    }

    @PostMapping("/notes/{id}/delete")
    String delete(@PathVariable long id, @RequestParam int version, RedirectAttributes after) {
        OwnNote note = notes.own(id);
        try {
            notes.delete(id, version);
            after.addFlashAttribute("message", "Заметка удалена.");
        } catch (Refusal refusal) {
            after.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/programmes/" + note.programmeId() + "/notes";
    }

    /** From the morning page. */
    @PostMapping("/notes/{id}/read")
    String read(@PathVariable long id) {
        notes.read(Set.of(id));
        return "redirect:/";
    }
}
