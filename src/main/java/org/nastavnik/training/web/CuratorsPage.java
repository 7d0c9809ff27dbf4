package org.nastavnik.training.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.shared.table.XlsxExport;
import org.nastavnik.training.CuratorBase;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Кураторы»: the base of a region's or municipality's curators. */
@Controller
class CuratorsPage {

    private static final String LOGGED = "База кураторов";

    private final CuratorBase base;
    private final Directory directory;
    private final AccessLog log;
    private final Rights rights;

    CuratorsPage(CuratorBase base, Directory directory, AccessLog log, Rights rights) {
        this.base = base;
        this.directory = directory;
        this.log = log;
        this.rights = rights;
    }

    private Viewer overseer() {
        Viewer viewer = rights.viewer();
        if (viewer.overseen().isEmpty()) {
            throw new Forbidden();
        }
        return viewer;
    }

    @GetMapping("/curators")
    String show(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Long municipality,
            @RequestParam(required = false) String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Viewer viewer = overseer();
        CuratorBase.Filter filter = new CuratorBase.Filter(q, municipality, state, page);
        CuratorBase.Page found = base.find(viewer, filter);
        note(found.rows());
        model.addAttribute("list", found);
        model.addAttribute("filter", filter);
        Map<Long, String> names = directory.municipalityNames(viewer.overseen());
        model.addAttribute("municipalities", names);
        return "training/curators";
    }

    private void note(List<CuratorBase.Row> rows) {
        log.read(
                rows.stream()
                        .map(CuratorBase.Row::personId)
                        .filter(Objects::nonNull)
                        .toList(),
                LOGGED);
    }

    @GetMapping("/curators.xlsx")
    void export(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Long municipality,
            @RequestParam(required = false) String state,
            HttpServletResponse response)
            throws IOException {
        List<CuratorBase.Row> rows = base.all(overseer(), new CuratorBase.Filter(q, municipality, state, 0));
        note(rows);
        try (XlsxExport sheet = new XlsxExport(
                "Кураторы",
                List.of(
                        "Муниципалитет",
                        "Организация",
                        "Куратор",
                        "Должность",
                        "Назначен",
                        "Приказ №",
                        "Дата приказа",
                        "Обучен (36 ч. и более)",
                        "Действует до",
                        "Рабочий e-mail"),
                30,
                40,
                34,
                30,
                12,
                12,
                12,
                14,
                14,
                28)) {
            for (CuratorBase.Row row : rows) {
                sheet.row(
                        row.municipality(),
                        row.organization(),
                        row.name() == null ? "не назначен" : row.name().full(),
                        row.position(),
                        row.since(),
                        row.order(),
                        row.orderOn(),
                        row.trained(),
                        row.trainedThrough(),
                        row.email());
            }
            response.setContentType(XlsxExport.MEDIA_TYPE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"curators.xlsx\"");
            sheet.writeTo(response.getOutputStream());
        }
    }
}
