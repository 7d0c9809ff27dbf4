package org.nastavnik.document.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.document.DocumentAccess;
import org.nastavnik.document.WordForms;
import org.nastavnik.document.wording.GrammarCase;
import org.nastavnik.document.wording.Wording;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.User;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cases of names, positions and the organisation as papers will write them, to be set by hand where they are wrong. */
@Controller
class WordsPage {

    private final WordForms forms;
    private final Wording wording;
    private final DocumentAccess access;
    private final Directory directory;
    private final OrganizationService organizations;

    WordsPage(
            WordForms forms,
            Wording wording,
            DocumentAccess access,
            Directory directory,
            OrganizationService organizations) {
        this.forms = forms;
        this.wording = wording;
        this.access = access;
        this.directory = directory;
        this.organizations = organizations;
    }

    /** @param byHand somebody has set these forms */
    record Row(String word, Map<GrammarCase, String> forms, boolean byHand) {}

    @GetMapping("/document-words")
    String show(Model model) {
        return page(model, own());
    }

    @PostMapping("/document-words")
    String set(
            @RequestParam String word,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        WordForms.Place place = own();
        Map<GrammarCase, String> cases = new EnumMap<>(GrammarCase.class);
        for (GrammarCase into : GrammarCase.values()) {
            cases.put(into, typed.get(into.name()));
        }
        try {
            forms.set(place, word, cases);
            redirect.addFlashAttribute("message", "Падежи сохранены: новые документы пишутся с ними.");
            return "redirect:/document-words";
        } catch (Refusal refusal) {
            model.addAttribute("error", refusal.sentence());
            model.addAttribute("typed", new Row(word, cases, false));
            return page(model, place);
        }
    }

    @PostMapping("/document-words/forget")
    String forget(@RequestParam String word, RedirectAttributes redirect) {
        forms.forget(own(), word);
        redirect.addFlashAttribute("message", "Падежи снова подбираются автоматически.");
        return "redirect:/document-words";
    }

    private WordForms.Place own() {
        return access.wordsOf().orElseThrow(Forbidden::new);
    }

    private String page(Model model, WordForms.Place place) {
        Map<String, Map<GrammarCase, String>> set = forms.set(place);
        Map<String, Row> rows = new LinkedHashMap<>();
        usual(place).forEach((word, cases) -> rows.put(word, new Row(word, cases, false)));
        set.forEach((word, cases) -> rows.put(word, new Row(word, cases, true)));
        model.addAttribute("rows", List.copyOf(rows.values()));
        model.addAttribute("cases", GrammarCase.values());
        model.addAttribute(
                "fresh",
                model.getAttribute("typed") == null
                        ? new Row("", new HashMap<>(), false)
                        : model.getAttribute("typed"));
        return "document/words";
    }

    /** The organisation and its staff, or the authority, as the rules decline them. */
    private Map<String, Map<GrammarCase, String>> usual(WordForms.Place place) {
        Map<String, Map<GrammarCase, String>> words = new LinkedHashMap<>();
        if (place.organizationId() == null) {
            String authority = directory.municipality(place.municipalityId()).authority();
            words.put(authority, all(into -> wording.organization(authority, into)));
            return words;
        }
        String name = directory.organization(place.organizationId()).fullName();
        words.put(name, all(into -> wording.organization(name, into)));
        List<User> staff = new ArrayList<>(organizations.staff(place.organizationId()));
        for (User user : staff) {
            words.put(user.name().full(), all(into -> wording.name(user.name(), into)));
            if (user.position() != null && !user.position().isBlank()) {
                words.put(user.position(), all(into -> wording.position(user.position(), into)));
            }
        }
        return words;
    }

    private static Map<GrammarCase, String> all(java.util.function.Function<GrammarCase, String> form) {
        Map<GrammarCase, String> forms = new EnumMap<>(GrammarCase.class);
        for (GrammarCase into : GrammarCase.values()) {
            forms.put(into, form.apply(into));
        }
        return forms;
    }
}
