package org.nastavnik.award;

import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Users;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;

/** The papers of an award: the presentation that the head endorsed and what is handed to the mentor. */
@Component
class AwardPapers {

    private final DocumentService documents;
    private final PersonRegister register;
    private final Programmes programmes;
    private final OrganizationService organizations;
    private final Users users;

    AwardPapers(
            DocumentService documents,
            PersonRegister register,
            Programmes programmes,
            OrganizationService organizations,
            Users users) {
        this.documents = documents;
        this.register = register;
        this.programmes = programmes;
        this.organizations = organizations;
        this.users = users;
    }

    void issuePresentation(AwardNomination nomination) {
        Person mentor = register.person(nomination.personId());
        issue(
                nomination,
                DocumentKind.AWARD_PRESENTATION,
                facts(nomination, DocumentKind.AWARD_PRESENTATION)
                        .person("представляемый", mentor.name(), mentor.place())
                        .text("награда", nomination.award().title())
                        .text("обоснование", nomination.justification()));
    }

    void issueCertificate(AwardNomination nomination) {
        DocumentKind kind = switch (nomination.award()) {
            case GRATITUDE -> DocumentKind.GRATITUDE;
            case CERTIFICATE -> DocumentKind.CERTIFICATE;
            case BEST_MENTOR, BADGE -> DocumentKind.DIPLOMA;
        };
        Person mentor = register.person(nomination.personId());
        DocumentFacts facts = facts(nomination, kind)
                .numbered(nomination.certificateNumber())
                .person("награждённый", mentor.name(), mentor.place())
                .text(
                        "приказ",
                        "от " + RussianDates.inText(nomination.orderDate()) + " №\u00a0" + nomination.orderNumber());
        if (kind == DocumentKind.DIPLOMA) {
            facts.text("награда", nomination.award().title());
        }
        organizations
                .holder(Role.COORDINATOR, nomination.municipalityId())
                .flatMap(users::findById)
                .ifPresent(signer -> facts.person("подписывает", signer.name(), signer.position()));
        issue(nomination, kind, facts);
    }

    private DocumentFacts facts(AwardNomination nomination, DocumentKind kind) {
        return DocumentFacts.of(kind)
                .about(AwardNomination.PART, nomination.id())
                .text("программа", programmes.get(nomination.programmeId()).title());
    }

    private void issue(AwardNomination nomination, DocumentKind kind, DocumentFacts facts) {
        documents.issue(DocumentOwner.programme(nomination.programmeId()), kind, facts);
    }
}
