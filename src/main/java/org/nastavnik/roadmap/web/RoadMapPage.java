package org.nastavnik.roadmap.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nastavnik.organization.Rights;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.roadmap.Reviewer;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapChanges;
import org.nastavnik.roadmap.RoadMapItem;
import org.nastavnik.roadmap.RoadMapService;
import org.nastavnik.roadmap.due.DuePeriod;
import org.nastavnik.roadmap.due.DueTerm;
import org.nastavnik.roadmap.municipal.MunicipalMapAccess;
import org.nastavnik.roadmap.table.MapDocument;
import org.nastavnik.roadmap.table.MapTable;
import org.nastavnik.shared.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A road map as a table: everybody of the case reads it, head and curator edit what is open while the curator has it. */
@Controller
class RoadMapPage {

    private static final String VIEW = "roadmap/road-map";

    private final RoadMapService roadMaps;
    private final ProgrammeAccess access;
    private final MunicipalMapAccess municipal;
    private final Rights rights;
    private final TypedDrafts drafts;
    private final TransactionTemplate transaction;

    RoadMapPage(
            RoadMapService roadMaps,
            ProgrammeAccess access,
            MunicipalMapAccess municipal,
            Rights rights,
            TypedDrafts drafts,
            TransactionTemplate transaction) {
        this.rights = rights;
        this.drafts = drafts;
        this.municipal = municipal;
        this.roadMaps = roadMaps;
        this.access = access;
        this.transaction = transaction;
    }

    @InitBinder
    void longLists(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(2 * MapTable.MOST_ITEMS);
    }

    @GetMapping("/road-maps/{id}")
    String show(@PathVariable long id, Model model) {
        return transaction.execute(status -> page(roadMaps.get(id), null, model));
    }

    @PostMapping("/road-maps/{id}")
    String save(@PathVariable long id, @ModelAttribute RoadMapInput input, Model model, RedirectAttributes redirect) {
        try {
            transaction.executeWithoutResult(status -> {
                RoadMap map = roadMaps.get(id);
                access.toLead(map.programmeId());
                roadMaps.revise(id, input.getVersion(), input.revision(map));
            });
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return transaction.execute(status -> {
                RoadMap map = roadMaps.get(id);
                // after the message the same button saves over what the other one wrote
                input.setVersion(map.version());
                return page(map, input, model);
            });
        }
        drafts.forget(id, rights.viewer().login());
        redirect.addFlashAttribute(
                "message",
                "Дорожная карта сохранена. Завершите задачу «Составить дорожную карту», чтобы передать её руководителю.");
        return "redirect:/road-maps/" + id;
    }

    /** Keeps what is typed without checking it: it is not the map yet. */
    @PostMapping("/road-maps/{id}/typed")
    ResponseEntity<Void> keep(@PathVariable long id, @ModelAttribute RoadMapInput input) {
        transaction.executeWithoutResult(status -> {
            access.toLead(roadMaps.get(id).programmeId());
            drafts.keep(id, rights.viewer().login(), input);
        });
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/road-maps/{id}/typed/forget")
    String forget(@PathVariable long id, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> {
            access.toLead(roadMaps.get(id).programmeId());
            drafts.forget(id, rights.viewer().login());
        });
        redirect.addFlashAttribute("message", "Черновик правок удалён, в таблице — сохранённая дорожная карта.");
        return "redirect:/road-maps/" + id;
    }

    /** The map as a Word table, which can be read again. */
    @GetMapping("/road-maps/{id}.docx")
    ResponseEntity<byte[]> document(@PathVariable long id) {
        return Downloads.docx("dorozhnaya-karta.docx", docx(id));
    }

    @GetMapping("/road-maps/{id}.pdf")
    ResponseEntity<byte[]> print(@PathVariable long id) {
        return Downloads.pdf("dorozhnaya-karta.pdf", "Дорожная карта", docx(id));
    }

    private byte[] docx(long id) {
        return transaction.execute(status -> {
            RoadMap map = roadMaps.get(id);
            MentoringProgramme programme = access.toRead(map.programmeId());
            return MapDocument.of(
                    "Дорожная карта. " + programme.title(),
                    map.items().stream().map(RoadMapItem::content).toList());
        });
    }

    /** What is different for this person since the own last look, while a decision is awaited. */
    private List<RoadMapChanges.Change> changes(RoadMap map, MentoringProgramme programme) {
        return switch (map.state()) {
            case WITH_HEAD -> access.mayDecide(programme) ? roadMaps.changesFor(map, Reviewer.HEAD) : List.of();
            case WITH_COORDINATOR ->
                municipal.mayApprove(programme.municipalityId())
                        ? roadMaps.changesFor(map, Reviewer.COORDINATOR)
                        : List.of();
            default -> List.of();
        };
    }

    /** What the saved terms mean, by item id; «не понято» is shown for correction. */
    private static Map<Long, DueTerm> meant(RoadMap map, MentoringProgramme programme) {
        DuePeriod period = new DuePeriod(programme.startsOn(), programme.endsOn());
        return map.items().stream()
                .collect(
                        Collectors.toMap(RoadMapItem::id, item -> item.content().term(period)));
    }

    private String page(RoadMap map, RoadMapInput typed, Model model) {
        MentoringProgramme programme = access.toRead(map.programmeId());
        boolean editable = map.state().withCurator() && access.mayLead(programme);
        model.addAttribute("programme", programme);
        model.addAttribute("map", map);
        model.addAttribute("period", new DuePeriod(programme.startsOn(), programme.endsOn()));
        model.addAttribute("items", map.items());
        model.addAttribute("editable", editable);
        model.addAttribute("remarks", RemarkRow.of(map));
        model.addAttribute("changes", changes(map, programme));
        model.addAttribute("rounds", roadMaps.versions(map.id()).size());
        if (editable) {
            Optional<TypedDrafts.Typed> kept =
                    typed == null ? drafts.find(map.id(), rights.viewer().login()) : Optional.empty();
            model.addAttribute("kept", kept.isPresent());
            model.addAttribute(
                    "input",
                    typed != null ? typed : kept.map(TypedDrafts.Typed::input).orElseGet(() -> RoadMapInput.of(map)));
            model.addAttribute("meant", meant(map, programme));
            model.addAttribute(
                    "inherited",
                    map.items().stream()
                            .filter(RoadMapItem::inherited)
                            .map(RoadMapItem::id)
                            .toList());
            model.addAttribute(
                    "open",
                    map.allItems().stream().filter(map::isOpen).map(i -> i.id()).toList());
            model.addAttribute(
                    "sections",
                    map.allItems().stream()
                            .map(i -> i.content().section())
                            .distinct()
                            .toList());
        }
        return VIEW;
    }
}
