package org.nastavnik.monitoring.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.monitoring.outcome.OutcomeAccess;
import org.nastavnik.monitoring.outcome.OutcomeCycle;
import org.nastavnik.monitoring.outcome.Results;
import org.nastavnik.monitoring.outcome.note.Note;
import org.nastavnik.monitoring.outcome.note.NoteSection;
import org.nastavnik.monitoring.outcome.note.Notes;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Аналитическая справка»: the draft of the figures, edited section by section by the municipal curator or the operator. */
@Controller
class NotePage {

    private static final String NOTE = "/monitoring/{id:\\d{1,15}}/note";
    private static final String VIEW = "monitoring/note";

    private final Notes notes;
    private final Results results;
    private final OutcomeAccess access;
    private final Directory directory;

    NotePage(Notes notes, Results results, OutcomeAccess access, Directory directory) {
        this.notes = notes;
        this.results = results;
        this.access = access;
        this.directory = directory;
    }

    @GetMapping(NOTE)
    String show(@PathVariable long id, Model model) {
        return page(access.toRead(id), null, model);
    }

    /** Refused, the page comes back with everything typed. */
    @PostMapping(NOTE)
    String save(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        OutcomeCycle cycle = access.toWrite(id);
        Map<NoteSection, String> sections = new EnumMap<>(NoteSection.class);
        for (NoteSection section : NoteSection.values()) {
            sections.put(section, typed.get(section.name()));
        }
        try {
            notes.save(id, version, sections);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return page(cycle, sections, model);
        }
        redirect.addFlashAttribute("message", "Справка сохранена.");
        return "redirect:/monitoring/" + id + "/note";
    }

    @PostMapping(NOTE + "/{section}/draft")
    String takeDraft(
            @PathVariable long id,
            @PathVariable NoteSection section,
            @RequestParam long version,
            RedirectAttributes redirect) {
        access.toWrite(id);
        try {
            notes.takeDraft(id, version, section);
            redirect.addFlashAttribute("message", "Раздел «" + section.title() + "» заменён текстом по показателям.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/monitoring/" + id + "/note";
    }

    private String page(OutcomeCycle cycle, Map<NoteSection, String> typed, Model model) {
        boolean figures = !results.of(cycle).isEmpty();
        model.addAttribute("cycle", cycle);
        model.addAttribute("municipality", directory.municipality(cycle.municipalityId()));
        model.addAttribute("figures", figures);
        if (figures) {
            Note note = notes.of(cycle);
            model.addAttribute("note", note);
            model.addAttribute("typed", typed);
            model.addAttribute("editor", editor(note));
            model.addAttribute(
                    "zone", directory.municipality(cycle.municipalityId()).zone());
        }
        model.addAttribute("writes", figures && Notes.writable(cycle) && access.mayWrite(cycle));
        return VIEW;
    }

    private String editor(Note note) {
        return note.changedBy() == null
                ? null
                : directory.briefNames(List.of(note.changedBy())).getOrDefault(note.changedBy(), note.changedBy());
    }
}
