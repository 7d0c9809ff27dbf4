package org.nastavnik.mentorbank.bankcard.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.mentorbank.bankcard.SignedTerms;
import org.nastavnik.participant.consent.ConsentManner;
import org.nastavnik.participant.consent.DataCategory;

/** The fields of the statement, the same in the first form and at the renewal. */
final class TermsFields {

    private TermsFields() {}

    static FormContent offer(FormContent content) {
        List<Option> contacts = DataCategory.contacts().stream()
                .map(contact -> new Option(contact.name(), contact.title()))
                .toList();
        return content.options("contactOptions", contacts)
                .value("signedOn", content.values().get("today"))
                .value("years", "3")
                .value("manner", ConsentManner.PAPER);
    }

    static SignedTerms read(FormValues values) {
        boolean display = values.yes("display");
        return new SignedTerms(
                values.requiredDate("signedOn", "Укажите дату, когда подписано заявление."),
                Integer.parseInt(values.requiredText("years", "Выберите срок согласия: 1, 3 или 5 лет.")),
                values.choice("manner", ConsentManner.class).orElse(ConsentManner.PAPER),
                contacts(values, "contacts"),
                display,
                display ? contacts(values, "publicContacts") : Set.of());
    }

    private static Set<DataCategory> contacts(FormValues values, String field) {
        Set<DataCategory> chosen = EnumSet.noneOf(DataCategory.class);
        chosen.addAll(values.choices(field, DataCategory.class));
        return chosen;
    }
}
