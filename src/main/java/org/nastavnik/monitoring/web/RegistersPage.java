package org.nastavnik.monitoring.web;

import java.util.List;
import java.util.NoSuchElementException;
import org.nastavnik.monitoring.cycle.CycleState;
import org.nastavnik.monitoring.outcome.OutcomeAccess;
import org.nastavnik.monitoring.outcome.OutcomeCycle;
import org.nastavnik.monitoring.outcome.register.RegisterFiles;
import org.nastavnik.monitoring.outcome.register.RegisterKind;
import org.nastavnik.monitoring.outcome.register.RegisterRow;
import org.nastavnik.monitoring.outcome.register.RegisterView;
import org.nastavnik.monitoring.outcome.register.Registers;
import org.nastavnik.organization.Directory;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Реестры»: formed by the operator, read and taken away by each as far as it may see persons. */
@Controller
class RegistersPage {

    private static final String REGISTERS = "/monitoring/{id:\\d{1,15}}/registers";
    private static final String ONE = REGISTERS + "/{word:[a-z]+}";
    private static final String READ = "Реестр мониторинга";

    private final Registers registers;
    private final OutcomeAccess access;
    private final Directory directory;
    private final AccessLog accessLog;

    RegistersPage(Registers registers, OutcomeAccess access, Directory directory, AccessLog accessLog) {
        this.registers = registers;
        this.access = access;
        this.directory = directory;
        this.accessLog = accessLog;
    }

    @GetMapping(REGISTERS)
    String show(@PathVariable long id, Model model) {
        OutcomeCycle cycle = access.toRead(id);
        model.addAttribute("cycle", cycle);
        model.addAttribute("municipality", directory.municipality(cycle.municipalityId()));
        model.addAttribute("formed", registers.formed(cycle));
        model.addAttribute("kinds", RegisterKind.values());
        model.addAttribute(
                "zone", directory.municipality(cycle.municipalityId()).zone());
        model.addAttribute(
                "mayForm",
                access.operates(cycle) && (cycle.state() == CycleState.REGISTERS || cycle.state() == CycleState.NOTE));
        return "monitoring/registers";
    }

    @PostMapping(REGISTERS)
    String form(@PathVariable long id, RedirectAttributes redirect) {
        access.toOperate(id);
        try {
            registers.form(id);
            redirect.addFlashAttribute(
                    "message", "Реестры сформированы. Проверьте их перед тем, как завершить задачу.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/monitoring/" + id + "/registers";
    }

    @GetMapping(ONE)
    String rows(
            @PathVariable long id, @PathVariable String word, @RequestParam(defaultValue = "0") int page, Model model) {
        OutcomeCycle cycle = access.toRead(id);
        Registers.Formed register = formed(cycle, word);
        int at = Math.max(0, Math.min(page, register.rows() / Registers.SIZE));
        List<RegisterRow> rows = registers.rows(cycle, register, at);
        RegisterView view = view(cycle, false);
        note(rows, view);
        model.addAttribute("cycle", cycle);
        model.addAttribute("register", register);
        model.addAttribute(
                "rows",
                rows.stream()
                        .map(row -> new Shown(row.number(), view.cells(register.kind(), row)))
                        .toList());
        model.addAttribute("page", at);
        model.addAttribute("more", (long) (at + 1) * Registers.SIZE < register.rows());
        return "monitoring/register";
    }

    /** A row as the person sees it. */
    record Shown(int number, List<String> cells) {}

    @GetMapping(ONE + ".xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable long id, @PathVariable String word, @RequestParam(required = false) String published) {
        OutcomeCycle cycle = access.toRead(id);
        Registers.Formed register = formed(cycle, word);
        RegisterView view = view(cycle, published != null);
        List<RegisterRow> rows = registers.rows(cycle, register, null);
        note(rows, view);
        return Downloads.xlsx(name(register, cycle, view) + ".xlsx", RegisterFiles.xlsx(register.kind(), rows, view));
    }

    @GetMapping(ONE + ".docx")
    ResponseEntity<byte[]> docx(
            @PathVariable long id, @PathVariable String word, @RequestParam(required = false) String published) {
        OutcomeCycle cycle = access.toRead(id);
        Registers.Formed register = formed(cycle, word);
        RegisterView view = view(cycle, published != null);
        List<RegisterRow> rows = registers.rows(cycle, register, null);
        byte[] paper = RegisterFiles.docx(
                register.kind(),
                cycle,
                directory.municipality(cycle.municipalityId()).name(),
                rows,
                view);
        note(rows, view);
        return Downloads.docx(name(register, cycle, view) + ".docx", paper);
    }

    private static String name(Registers.Formed register, OutcomeCycle cycle, RegisterView view) {
        return register.kind().title() + ", " + cycle.period().title()
                + (view == RegisterView.PUBLIC && register.kind().personal() ? ", без персональных данных" : "");
    }

    private Registers.Formed formed(OutcomeCycle cycle, String word) {
        return RegisterKind.of(word)
                .flatMap(kind -> registers.formed(cycle, kind))
                .orElseThrow(NoSuchElementException::new);
    }

    private RegisterView view(OutcomeCycle cycle, boolean published) {
        if (published || !access.serves(cycle)) {
            return RegisterView.PUBLIC;
        }
        return access.operates(cycle) ? RegisterView.OPERATED : RegisterView.SERVED;
    }

    private void note(List<RegisterRow> rows, RegisterView view) {
        accessLog.read(
                rows.stream().filter(view::names).map(RegisterRow::personId).toList(), READ);
    }
}
