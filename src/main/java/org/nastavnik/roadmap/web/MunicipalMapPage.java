package org.nastavnik.roadmap.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.nastavnik.organization.Directory;
import org.nastavnik.roadmap.municipal.Inheritance;
import org.nastavnik.roadmap.municipal.MunicipalMapAccess;
import org.nastavnik.roadmap.municipal.MunicipalRoadMap;
import org.nastavnik.roadmap.municipal.MunicipalRoadMapService;
import org.nastavnik.roadmap.municipal.MunicipalTemplates;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Муниципальная дорожная карта»: begun from a template or a file, corrected as a table, approved by an order. */
@Controller
class MunicipalMapPage {

    static final String PATH = "/municipal-road-map";

    private static final String VIEW = "roadmap/municipal";
    private static final int YEARS = 4;

    private final MunicipalRoadMapService maps;
    private final MunicipalMapAccess access;
    private final Inheritance inheritance;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MunicipalMapPage(
            MunicipalRoadMapService maps,
            MunicipalMapAccess access,
            Inheritance inheritance,
            Directory directory,
            TransactionTemplate transaction,
            Clock clock) {
        this.maps = maps;
        this.access = access;
        this.inheritance = inheritance;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    @InitBinder
    void longLists(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(2 * MapTable.MOST_ITEMS);
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) Long municipality, Model model) {
        long shown = municipality == null ? access.own() : municipality;
        return transaction.execute(status -> page(shown, null, model));
    }

    @PostMapping(PATH + "/{municipality}")
    String save(
            @PathVariable long municipality,
            @ModelAttribute MunicipalInput input,
            Model model,
            RedirectAttributes redirect) {
        access.toWrite(municipality);
        try {
            maps.write(municipality, input.getVersion(), input.getTitle(), input.from(), input.until(), input.read());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return transaction.execute(status -> page(municipality, input, model));
        }
        return back(municipality, "Черновик дорожной карты сохранён.", redirect);
    }

    @PostMapping(PATH + "/{municipality}/template")
    String template(
            @PathVariable long municipality,
            @RequestParam MunicipalTemplates template,
            @RequestParam String startsOn,
            @RequestParam String endsOn,
            Model model,
            RedirectAttributes redirect) {
        access.toWrite(municipality);
        return doing(
                municipality,
                () -> maps.fromTemplate(
                        municipality,
                        template,
                        title(municipality),
                        MunicipalInput.date("startsOn", startsOn),
                        MunicipalInput.date("endsOn", endsOn)),
                "Черновик карты создан по образцу: проверьте сроки и ответственных.",
                model,
                redirect);
    }

    @PostMapping(PATH + "/{municipality}/edition")
    String newEdition(@PathVariable long municipality, Model model, RedirectAttributes redirect) {
        access.toWrite(municipality);
        return doing(
                municipality,
                () -> maps.newEdition(municipality),
                "Создан черновик новой редакции. Действующая карта остаётся в силе, пока вы не утвердите новую.",
                model,
                redirect);
    }

    @PostMapping(PATH + "/{municipality}/approval")
    String approve(
            @PathVariable long municipality,
            @RequestParam String orderNumber,
            @RequestParam String orderDate,
            Model model,
            RedirectAttributes redirect) {
        access.toApprove(municipality);
        return doing(
                municipality,
                () -> maps.approve(municipality, orderNumber, MunicipalInput.date("orderDate", orderDate)),
                "Дорожная карта утверждена и действует. Её мероприятия для организаций войдут в их новые дорожные карты.",
                model,
                redirect);
    }

    @GetMapping(PATH + "/{municipality}.docx")
    ResponseEntity<byte[]> document(@PathVariable long municipality) {
        return Downloads.docx("dorozhnaya-karta.docx", docx(toRead(municipality)));
    }

    @GetMapping(PATH + "/{municipality}.pdf")
    ResponseEntity<byte[]> print(@PathVariable long municipality) {
        MunicipalRoadMap map = toRead(municipality);
        return Downloads.pdf("dorozhnaya-karta.pdf", map.title(), docx(map));
    }

    private MunicipalRoadMap toRead(long municipality) {
        access.toRead(municipality);
        return maps.current(municipality).orElseThrow();
    }

    private static byte[] docx(MunicipalRoadMap map) {
        return MapDocument.of(
                map.title(), map.items().stream().map(i -> i.content()).toList());
    }

    private String doing(long municipality, Runnable deed, String message, Model model, RedirectAttributes redirect) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            return transaction.execute(status -> page(municipality, null, model));
        }
        return back(municipality, message, redirect);
    }

    static String back(long municipality, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", message);
        return "redirect:" + PATH + "?municipality=" + municipality;
    }

    String title(long municipality) {
        return "План мероприятий (дорожная карта) внедрения целевой модели наставничества: "
                + directory.municipality(municipality).name();
    }

    private String page(long municipality, MunicipalInput typed, Model model) {
        access.toRead(municipality);
        MunicipalRoadMap map = maps.current(municipality).orElse(null);
        boolean mayWrite = access.mayWrite(municipality);
        model.addAttribute("municipality", directory.municipality(municipality));
        model.addAttribute("map", map);
        model.addAttribute("overseen", access.oversees(municipality));
        model.addAttribute("mayWrite", mayWrite);
        model.addAttribute("mayApprove", access.mayApprove(municipality));
        model.addAttribute("editable", map != null && map.draft() && mayWrite);
        model.addAttribute("history", maps.history(municipality));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("firstDay", LocalDate.of(today.getYear(), 9, 1));
        model.addAttribute("lastDay", LocalDate.of(today.getYear() + YEARS, 8, 31));
        model.addAttribute("templates", MunicipalTemplates.values());
        if (map != null) {
            model.addAttribute("schools", map.draft() ? Map.of() : inheritance.schoolsByItem(map.id()));
            model.addAttribute(
                    "unclear",
                    map.items().stream()
                            .filter(i -> !i.content().term(map.period()).understood())
                            .count());
            if (typed != null) {
                typed.setVersion(map.version());
            }
            model.addAttribute("input", typed == null ? MunicipalInput.of(map) : typed);
        }
        return VIEW;
    }
}
