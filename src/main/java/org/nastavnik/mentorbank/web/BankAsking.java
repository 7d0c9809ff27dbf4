package org.nastavnik.mentorbank.web;

import java.util.List;
import org.nastavnik.mentorbank.bank.BankCard;
import org.nastavnik.mentorbank.request.RequestService;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.RoleAssignment;
import org.nastavnik.programme.MentoringProgramme;
import org.springframework.stereotype.Component;

/** Whether the acting curator can ask for the mentor of a card, and for which of the own programmes. */
@Component
class BankAsking {

    private final RequestService requests;
    private final Rights rights;

    BankAsking(RequestService requests, Rights rights) {
        this.requests = requests;
        this.rights = rights;
    }

    /**
     * What the card's page offers.
     *
     * @param hindrance why (s)he cannot be asked for; null where (s)he can
     */
    record Offer(boolean shown, String hindrance, List<MentoringProgramme> programmes) {}

    Offer of(BankCard card) {
        return rights.viewer().roles().stream()
                .filter(held -> held.role() == Role.CURATOR)
                .map(RoleAssignment::organizationId)
                .findFirst()
                .map(organization -> offer(card, organization))
                .orElseGet(() -> new Offer(false, null, List.of()));
    }

    private Offer offer(BankCard card, long organizationId) {
        List<MentoringProgramme> programmes = requests.askingProgrammes(organizationId);
        String none =
                programmes.isEmpty() ? "В вашей организации сейчас нет программы, в которую нужен наставник." : null;
        return new Offer(true, requests.hindrance(card, organizationId).orElse(none), programmes);
    }
}
