package org.nastavnik.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nastavnik.mentorbank.bank.BankCard;
import org.nastavnik.mentorbank.bank.BankSearch;
import org.nastavnik.mentorbank.bankcard.BankCardService;
import org.nastavnik.mentorbank.bankcard.OfferedCard;
import org.nastavnik.mentorbank.request.BankRequest;
import org.nastavnik.mentorbank.request.RequestService;
import org.nastavnik.organization.Organization;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.BusinessKey;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The municipal bank: cards that are published, one that waits for the operator, a request that waits for its answer. */
@Component
@Profile("demo")
class DemoBank {

    private static final Map<String, Object> SHOWN =
            Map.of("signed", "yes", "years", "3", "manner", "PAPER", "display", "yes");
    private static final Map<String, Object> WITHIN =
            Map.of("signed", "yes", "years", "1", "manner", "PAPER", "display", "no");

    private final BankCardService cards;
    private final BankSearch search;
    private final RequestService requests;
    private final Programmes programmes;
    private final DemoDesk desk;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoBank(
            BankCardService cards,
            BankSearch search,
            RequestService requests,
            Programmes programmes,
            DemoDesk desk,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.cards = cards;
        this.search = search;
        this.requests = requests;
        this.programmes = programmes;
        this.desk = desk;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void make(Map<String, Organization> made) {
        List<Long> school = mentors(made.get("kms35"));
        publish(school.get(0), SHOWN);
        publish(school.get(1), SHOWN);
        publish(mentors(made.get("kms-arts")).get(0), WITHIN);
        sign(school.get(2), SHOWN);
        long asked = mentors(made.get("say2")).get(0);
        publish(asked, SHOWN);
        ask(made.get("say-ds2"), asked);
    }

    /** Confirmed by the head's order. */
    private List<Long> mentors(Organization organization) {
        return jdbc.sql("select distinct s.person_id from mentorbank_selection s"
                        + " join participant_person p on p.id = s.person_id"
                        + " where p.organization_id = :organization and p.kind = 'TEACHER' and s.state = 'CONFIRMED'"
                        + " order by s.person_id")
                .param("organization", organization.id())
                .query(Long.class)
                .list();
    }

    private OfferedCard sign(long person, Map<String, ?> consents) {
        OfferedCard card = transaction.execute(status -> cards.offer(person));
        desk.submit(whole(card), card.key(), "sign-consent", consents);
        return card;
    }

    private void publish(long person, Map<String, ?> consents) {
        OfferedCard card = sign(person, consents);
        desk.submit(whole(card), card.key(), "verify-bank-card", Map.of("decision", "accept"));
    }

    private static BusinessKey whole(OfferedCard card) {
        return BusinessKey.organization(card.organizationId());
    }

    /** Its programme has mentees already and no mentor. */
    private void ask(Organization asking, long person) {
        MentoringProgramme programme = programmes.ofOrganization(asking.id()).get(0);
        BankCard card = search.cardOf(asking.municipalityId(), LocalDate.now(clock), person)
                .orElseThrow();
        BankRequest request = transaction.execute(status -> requests.begin(card, programme.id()));
        desk.submit(
                programme.key(),
                request.key(),
                "request-mentor",
                Map.of(
                        "send",
                        "yes",
                        "need",
                        "Помощь молодому воспитателю в работе с родителями и планировании занятий"));
    }
}
