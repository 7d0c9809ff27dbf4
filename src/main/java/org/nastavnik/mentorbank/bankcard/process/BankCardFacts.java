package org.nastavnik.mentorbank.bankcard.process;

import static org.nastavnik.shared.Markdown.fact;

import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.mentorbank.CardDetails;
import org.nastavnik.mentorbank.MentorBank;
import org.nastavnik.mentorbank.MentorCard;
import org.nastavnik.mentorbank.bankcard.BankCardService;
import org.nastavnik.mentorbank.bankcard.OfferedCard;
import org.nastavnik.organization.Directory;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentPurpose;
import org.nastavnik.participant.consent.ConsentRegister;
import org.nastavnik.participant.consent.DataCategory;
import org.nastavnik.participant.consent.PersonConsent;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of every form of a card's way: whose card, what it says, what was signed. */
@Component
@Transactional(readOnly = true)
class BankCardFacts {

    private final BankCardService cards;
    private final MentorBank bank;
    private final PersonRegister register;
    private final ConsentRegister consents;
    private final Directory directory;

    BankCardFacts(
            BankCardService cards,
            MentorBank bank,
            PersonRegister register,
            ConsentRegister consents,
            Directory directory) {
        this.cards = cards;
        this.bank = bank;
        this.register = register;
        this.consents = consents;
        this.directory = directory;
    }

    static long id(FormTask task) {
        return task.businessKey().partId(OfferedCard.PART);
    }

    FormContent form(FormTask task) {
        OfferedCard card = cards.get(id(task));
        Person person = register.person(card.personId());
        return FormContent.with(fact(
                                "Организация",
                                directory.organization(card.organizationId()).shortName())
                        + fact("Наставник", person.name().full() + ", " + person.place())
                        + bank.card(person.id())
                                .map(MentorCard::details)
                                .map(BankCardFacts::card)
                                .orElse(""))
                .before(before(card))
                .about(person.id())
                .value("personId", Long.toString(person.id()))
                .value("today", register.today(card.organizationId()));
    }

    private static String card(CardDetails card) {
        StringBuilder facts = new StringBuilder(fact("Предмет, направление", card.subject()));
        if (card.category() != null) {
            facts.append(fact("Категория", card.category()));
        }
        if (card.technologies() != null) {
            facts.append(fact("Технологии", card.technologies()));
        }
        card.topics().forEach(topic -> facts.append(fact("Тема сопровождения", topic.topic())));
        return facts.append(fact("Сетевой формат", card.network().title())).toString();
    }

    private String before(OfferedCard card) {
        StringBuilder before = new StringBuilder();
        if (card.remarks() != null) {
            before.append(fact("Замечания оператора", card.remarks()));
        }
        consents.held(card.personId(), ConsentPurpose.BANK, register.today(card.organizationId()))
                .ifPresent(consent -> before.append(fact("Согласие на размещение в банке", words(consent))));
        before.append(consents.held(card.personId(), ConsentPurpose.DISPLAY, register.today(card.organizationId()))
                .map(consent -> fact("Согласие на открытый показ", words(consent)))
                .orElse(""));
        return before.toString();
    }

    private static String words(PersonConsent consent) {
        StringBuilder words =
                new StringBuilder("действует по " + RussianDates.inTable(consent.validUntil()) + "; контакты: ");
        String allowed = DataCategory.contacts().stream()
                .filter(consent::allows)
                .map(DataCategory::title)
                .reduce((a, b) -> a + ", " + b)
                .orElse("не показывать");
        return words.append(allowed).toString();
    }
}
