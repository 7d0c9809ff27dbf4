package org.nastavnik.demo;

import java.util.List;
import java.util.UUID;
import org.nastavnik.note.CaseNotes;
import org.nastavnik.organization.Organization;
import org.nastavnik.pairing.PairingService;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A note on the programme whose pairs are at work, with those it mentions, and a pair that meets at a distance. */
@Component
@Profile("demo")
class DemoNotes {

    private final CaseNotes notes;
    private final PairingService pairings;
    private final Programmes programmes;

    DemoNotes(CaseNotes notes, PairingService pairings, Programmes programmes) {
        this.notes = notes;
        this.pairings = pairings;
        this.programmes = programmes;
    }

    void make(Organization school) {
        MentoringProgramme programme = programmes.ofOrganization(school.id()).get(0);
        as("kms35.curator", () -> {
            notes.write(
                    programme.id(),
                    "Завод готов принять экскурсию пар на следующей неделе.\nНужен приказ о выезде: посмотрите, пожалуйста, проект.",
                    List.of("kms35.head", "kms.coordinator"),
                    UUID.randomUUID());
            pairings.ofProgramme(programme.id()).stream()
                    .findFirst()
                    .ifPresent(pair -> pairings.meetAt(pair.id(), "https://meet.example.ru/kms35-para"));
        });
    }

    private static void as(String login, Runnable deed) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            deed.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
