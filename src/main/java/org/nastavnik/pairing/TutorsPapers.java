package org.nastavnik.pairing;

import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.PaperReaders;
import org.nastavnik.organization.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A tutor reads the plan of a route that (s)he accompanies, while the pair works. Nothing else about its people. */
@Component
@Transactional(readOnly = true)
class TutorsPapers implements PaperReaders {

    private static final String SUBJECT = Pairing.PART + "-";

    private final Pairings pairings;
    private final RouteAccess access;

    TutorsPapers(Pairings pairings, RouteAccess access) {
        this.pairings = pairings;
        this.access = access;
    }

    @Override
    public boolean mayRead(Viewer viewer, Document document) {
        String subject = document.subject();
        return document.kind() == DocumentKind.DEVELOPMENT_PLAN
                && subject != null
                && subject.matches(SUBJECT + "\\d{1,18}")
                && pairings.findById(Long.valueOf(subject.substring(SUBJECT.length())))
                        .filter(pair -> Long.valueOf(pair.programmeId()).equals(document.programmeId()))
                        .filter(access::accompanies)
                        .isPresent();
    }
}
