package org.nastavnik.partner.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.partner.Partner;
import org.nastavnik.partner.PartnerDetails;
import org.nastavnik.partner.PartnerRegister;
import org.nastavnik.shared.table.XlsxExport;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Партнёры»: the municipality's list, on the page and as a file. */
@Controller
class PartnersPage {

    private static final List<String> HEAD = List.of(
            "Название",
            "ИНН",
            "Вид деятельности",
            "Муниципалитет",
            "Контактное лицо",
            "Должность",
            "Телефон",
            "E-mail",
            "Соглашение №",
            "Дата",
            "Действует до",
            "Работников в реестре",
            "Из них наставников",
            "Состояние");
    private static final int[] WIDTHS = {40, 14, 30, 30, 30, 24, 20, 26, 14, 12, 12, 14, 14, 16};

    private final PartnerRegister partners;
    private final PartnerRights access;
    private final Directory directory;
    private final Rights rights;
    private final Clock clock;

    PartnersPage(PartnerRegister partners, PartnerRights access, Directory directory, Rights rights, Clock clock) {
        this.partners = partners;
        this.access = access;
        this.directory = directory;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/partners")
    String show(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        PartnerRegister.Filter filter = new PartnerRegister.Filter(q, state, page);
        Set<Long> readable = access.readable();
        model.addAttribute("list", partners.find(readable, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("several", readable.size() > 1);
        model.addAttribute("mayAdd", access.mayAdd());
        model.addAttribute(
                "today",
                LocalDate.now(clock.withZone(directory.zoneOf(rights.viewer().login()))));
        return "partner/partners";
    }

    @GetMapping("/partners.xlsx")
    void export(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String state,
            HttpServletResponse response)
            throws IOException {
        List<Partner> found = partners.all(access.readable(), new PartnerRegister.Filter(q, state, 0));
        try (XlsxExport sheet = new XlsxExport("Партнёры", HEAD, WIDTHS)) {
            for (Partner p : found) {
                PartnerDetails d = p.details();
                sheet.row(
                        d.name(),
                        d.inn(),
                        d.activity(),
                        p.municipality(),
                        d.contactName(),
                        d.contactPosition(),
                        d.contactPhone(),
                        d.contactEmail(),
                        d.agreementNumber(),
                        d.agreementOn(),
                        d.agreementUntil(),
                        p.people(),
                        p.mentors(),
                        p.confirmed() ? "проверен" : "предложен");
            }
            response.setContentType(XlsxExport.MEDIA_TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"partners.xlsx\"");
            sheet.writeTo(response.getOutputStream());
        }
    }
}
