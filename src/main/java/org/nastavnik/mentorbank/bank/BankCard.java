package org.nastavnik.mentorbank.bank;

import java.util.List;
import java.util.Set;
import org.nastavnik.mentorbank.CardDetails;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.SupportTopic;
import org.nastavnik.organization.PersonName;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * A card as the reader may see it: contacts and links only those that the consent names.
 *
 * @param number of the card, in addresses of pages
 * @param free places for further mentees
 */
@PersonalData
public record BankCard(
        long number,
        long personId,
        long organizationId,
        PersonName name,
        String organization,
        String workplace,
        String position,
        String subject,
        Set<MentoringForm> forms,
        String category,
        String technologies,
        List<SupportTopic> topics,
        NetworkReadiness network,
        List<String> links,
        String phone,
        String email,
        int free) {

    /** The card's fields as annex 1 has them. */
    public CardDetails details() {
        return new CardDetails(
                workplace, position, subject, forms, category, technologies, topics, network, links, phone, email);
    }

    /** Ready to work with mentees of other organisations? */
    public boolean networked() {
        return network != NetworkReadiness.NO;
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "BankCard[" + number + "]";
    }
}
