package org.nastavnik.mentorbank.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.nastavnik.mentorbank.bank.BankAccess;
import org.nastavnik.mentorbank.register.BankRegister;
import org.nastavnik.mentorbank.register.BankRegisterFiles;
import org.nastavnik.mentorbank.register.BankRegisterRules;
import org.nastavnik.mentorbank.register.BankRegisters;
import org.nastavnik.mentorbank.register.RegisterLine;
import org.nastavnik.mentorbank.register.RegisterRule;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.shared.table.DocxExport;
import org.nastavnik.shared.table.XlsxExport;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Реестры банка»: formed twice a year; read by all who read the bank, formed by the operator or by themselves. */
@Controller
class BankRegistersPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag("ru"));
    private static final String LIST = "redirect:/mentor-bank/registers";
    private static final String READ = "Реестр муниципального банка наставников";
    private static final String EXPORTED = "Выгрузка реестра муниципального банка наставников";

    private final BankRegisters registers;
    private final BankRegisterRules rules;
    private final BankRegisterFiles files;
    private final BankAccess access;
    private final AccessLog accessLog;

    BankRegistersPage(
            BankRegisters registers,
            BankRegisterRules rules,
            BankRegisterFiles files,
            BankAccess access,
            AccessLog accessLog) {
        this.registers = registers;
        this.rules = rules;
        this.files = files;
        this.access = access;
        this.accessLog = accessLog;
    }

    @GetMapping("/mentor-bank/registers")
    String list(Model model) {
        Municipality municipality = access.toRead();
        List<BankRegister> all = registers.of(municipality.id());
        HalfYear now = HalfYear.of(registers.today(municipality.id()));
        RegisterRule rule = rules.of(municipality.id());
        model.addAttribute("municipality", municipality);
        model.addAttribute("registers", all);
        model.addAttribute("period", now);
        model.addAttribute("formed", all.stream().anyMatch(r -> r.period().equals(now)));
        model.addAttribute("mayForm", access.mayForm(municipality.id()));
        model.addAttribute("maySet", access.maySetDays(municipality.id()));
        model.addAttribute("rule", rule);
        model.addAttribute("days", List.of(DAY.format(rule.first()), DAY.format(rule.second())));
        model.addAttribute("zone", municipality.zone());
        return "mentorbank/registers";
    }

    @PostMapping("/mentor-bank/registers")
    String form(RedirectAttributes redirect) {
        Municipality municipality = access.toForm();
        try {
            long id = registers.form(municipality.id());
            redirect.addFlashAttribute("message", "Реестр сформирован: проверьте его и скачайте.");
            return LIST + "/" + id;
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
            return LIST;
        }
    }

    @PostMapping("/mentor-bank/registers/rule")
    String change(
            @RequestParam(defaultValue = "0") int firstDay,
            @RequestParam(defaultValue = "0") int firstMonth,
            @RequestParam(defaultValue = "0") int secondDay,
            @RequestParam(defaultValue = "0") int secondMonth,
            RedirectAttributes redirect) {
        Municipality municipality = access.toSetDays();
        try {
            rules.change(municipality.id(), RegisterRule.of(firstMonth, firstDay, secondMonth, secondDay));
            redirect.addFlashAttribute("message", "Дни формирования реестра сохранены.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("error", refusal.sentence());
        }
        return LIST;
    }

    @GetMapping("/mentor-bank/registers/{id:\\d{1,15}}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
        Municipality municipality = access.toRead();
        BankRegister register = own(municipality, id);
        int at = Math.max(0, page);
        List<RegisterLine> lines = registers.lines(register, at);
        note(lines, READ);
        model.addAttribute("municipality", municipality);
        model.addAttribute("register", register);
        model.addAttribute("head", RegisterLine.HEAD);
        model.addAttribute("lines", lines);
        model.addAttribute("page", at);
        model.addAttribute("more", (long) (at + 1) * BankRegisters.SIZE < register.cards());
        return "mentorbank/register";
    }

    @GetMapping("/mentor-bank/registers/{id:\\d{1,15}}.xlsx")
    void xlsx(@PathVariable long id, HttpServletResponse response) throws IOException {
        BankRegister register = own(access.toRead(), id);
        List<RegisterLine> lines = registers.all(register);
        note(lines, EXPORTED);
        send(response, XlsxExport.MEDIA_TYPE, "bank-register-" + register.asOf() + ".xlsx");
        files.writeXlsx(lines, response.getOutputStream());
    }

    @GetMapping("/mentor-bank/registers/{id:\\d{1,15}}.docx")
    String docx(@PathVariable long id, HttpServletResponse response, RedirectAttributes redirect) throws IOException {
        Municipality municipality = access.toRead();
        BankRegister register = own(municipality, id);
        List<RegisterLine> lines = registers.all(register);
        try (ByteArrayOutputStream paper = new ByteArrayOutputStream()) {
            files.writeDocx(register, municipality.name(), lines, paper);
            note(lines, EXPORTED);
            send(response, DocxExport.MEDIA_TYPE, "bank-register-" + register.asOf() + ".docx");
            paper.writeTo(response.getOutputStream());
            return null;
        } catch (Refusal tooLong) {
            redirect.addFlashAttribute("error", tooLong.sentence());
            return LIST + "/" + id;
        }
    }

    private BankRegister own(Municipality municipality, long id) {
        return registers
                .find(id)
                .filter(register -> register.municipalityId() == municipality.id())
                .orElseThrow(NoSuchElementException::new);
    }

    private void note(List<RegisterLine> lines, String what) {
        accessLog.read(
                lines.stream()
                        .filter(RegisterLine::shown)
                        .map(RegisterLine::personId)
                        .toList(),
                what);
    }

    private static void send(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
