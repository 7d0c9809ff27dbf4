package org.nastavnik.privacy.web;

import java.security.Principal;
import java.util.List;
import org.nastavnik.organization.Directory;
import org.nastavnik.privacy.StoredData;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** «Мои данные»: what is stored about the person who is logged in, and who read it. Nobody else's. */
@Controller
class OwnDataPage {

    private static final int READINGS = 200;

    private final StoredData data;
    private final Directory directory;

    OwnDataPage(StoredData data, Directory directory) {
        this.data = data;
        this.directory = directory;
    }

    @GetMapping("/me/data")
    String show(Principal reader, Model model) {
        String login = reader.getName();
        Long person = data.personOf(login);
        model.addAttribute("sections", data.sectionsOfLogin(login));
        model.addAttribute(
                "readings",
                person == null ? List.of() : data.readings(person, null, READINGS, directory.zoneOf(login)));
        return "privacy/own";
    }

    @GetMapping("/me/data.zip")
    ResponseEntity<StreamingResponseBody> copy(Principal reader) {
        return PersonDataPage.zip(data.ofLogin(reader.getName(), directory.zoneOf(reader.getName())));
    }
}
