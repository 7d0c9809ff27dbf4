package org.nastavnik.roadmap.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentService;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammeAccess;
import org.nastavnik.roadmap.RoadMap;
import org.nastavnik.roadmap.RoadMapItem;
import org.nastavnik.roadmap.RoadMapService;
import org.nastavnik.roadmap.RoadMapState;
import org.nastavnik.roadmap.execution.DueItem;
import org.nastavnik.roadmap.execution.EvidenceFile;
import org.nastavnik.roadmap.execution.EvidenceName;
import org.nastavnik.roadmap.execution.ExecutionService;
import org.nastavnik.roadmap.execution.Outcome;
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

/** «Выполнение дорожной карты»: everybody of the case sees it, head and curator report, with files. */
@Controller
class ExecutionPage {

    private static final String VIEW = "roadmap/execution";
    private static final int MOST_LINES = 2_000;

    private final RoadMapService roadMaps;
    private final ExecutionService execution;
    private final DocumentService documents;
    private final ProgrammeAccess access;
    private final TransactionTemplate transaction;

    ExecutionPage(
            RoadMapService roadMaps,
            ExecutionService execution,
            DocumentService documents,
            ProgrammeAccess access,
            TransactionTemplate transaction) {
        this.roadMaps = roadMaps;
        this.execution = execution;
        this.documents = documents;
        this.access = access;
        this.transaction = transaction;
    }

    @InitBinder
    void longLists(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_LINES);
    }

    @GetMapping("/road-maps/{id}/execution")
    String show(@PathVariable long id, Model model) {
        return transaction.execute(status -> page(id, new ExecutionInput(), model));
    }

    @PostMapping("/road-maps/{id}/execution")
    String report(
            @PathVariable long id, @ModelAttribute ExecutionInput input, Model model, RedirectAttributes redirect) {
        try {
            transaction.executeWithoutResult(status -> {
                RoadMap map = roadMaps.get(id);
                access.toLead(map.programmeId());
                execution.report(map, input.reports());
            });
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return transaction.execute(status -> page(id, input, model));
        }
        redirect.addFlashAttribute("message", "Отчёт о мероприятиях сохранён.");
        return "redirect:/road-maps/" + id + "/execution";
    }

    @GetMapping("/road-maps/evidence/{id}")
    ResponseEntity<byte[]> evidence(@PathVariable long id) {
        return transaction.execute(status -> {
            EvidenceFile file = execution.file(id);
            access.toRead(roadMaps.get(execution.roadMapOf(file)).programmeId());
            return Downloads.file(file.name(), file.type(), file.content());
        });
    }

    private String page(long id, ExecutionInput typed, Model model) {
        RoadMap map = roadMaps.get(id);
        MentoringProgramme programme = access.toRead(map.programmeId());
        List<DueItem> plan = execution.plan(id);
        List<Document> papers = documents.ofProgramme(programme.id());
        boolean open =
                map.state() == RoadMapState.IN_FORCE && !programme.stage().ended();
        model.addAttribute("programme", programme);
        model.addAttribute("map", map);
        model.addAttribute("open", open && access.mayLead(programme));
        model.addAttribute("today", execution.today(map));
        model.addAttribute("monthEnd", YearMonth.from(execution.today(map)).atEndOfMonth());
        model.addAttribute("planned", plan.stream().filter(DueItem::planned).toList());
        model.addAttribute("reported", plan.stream().filter(d -> !d.planned()).toList());
        model.addAttribute("total", plan.size());
        model.addAttribute("overdue", execution.overdue(map));
        model.addAttribute(
                "items", map.allItems().stream().collect(Collectors.toMap(RoadMapItem::id, Function.identity())));
        model.addAttribute("papers", papers);
        model.addAttribute("paperTitles", papers.stream().collect(Collectors.toMap(Document::id, Document::title)));
        Map<Long, List<EvidenceName>> files =
                execution.evidence(plan).stream().collect(Collectors.groupingBy(EvidenceName::dueId));
        model.addAttribute("files", files);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("typed", typed.byDue());
        return VIEW;
    }
}
