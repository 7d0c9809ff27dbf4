package org.nastavnik.participant.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nastavnik.participant.exchange.FileFormat;
import org.nastavnik.participant.exchange.RegisterExport;
import org.nastavnik.participant.listing.RegisterFilter;
import org.nastavnik.participant.listing.RegisterScope;
import org.nastavnik.participant.listing.RegisterScopes;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.table.TableExport;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as XLSX and CSV. Asked for by posting, since a name may be what is looked for. */
@Controller
class RegisterFiles {

    private final RegisterExport export;
    private final RegisterScopes scopes;

    RegisterFiles(RegisterExport export, RegisterScopes scopes) {
        this.export = export;
        this.scopes = scopes;
    }

    @PostMapping("/persons/export")
    void own(@ModelAttribute ListFilter wanted, @RequestParam FileFormat format, HttpServletResponse response)
            throws IOException {
        RegisterFilter filter = new RegisterFilter(null, wanted.kind(), null, null, null, wanted.q());
        send(scopes.ofOwnOrganization(), filter, format, response);
    }

    @PostMapping("/municipal-register/export")
    void municipal(@ModelAttribute ListFilter wanted, @RequestParam FileFormat format, HttpServletResponse response)
            throws IOException {
        RegisterScope scope = scopes.ofMunicipality(wanted.municipality());
        if (!scope.names()) {
            throw new Forbidden();
        }
        send(scope, wanted.filter(), format, response);
    }

    private void send(RegisterScope scope, RegisterFilter filter, FileFormat format, HttpServletResponse response)
            throws IOException {
        try (TableExport file = export.file(scope, filter, format)) {
            response.setContentType(format.mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register" + format.ending() + "\"");
            file.writeTo(response.getOutputStream());
        }
    }
}
