package org.nastavnik.mentorbank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.programme.MentoringForm;

/**
 * Eleven fields of the mentor's card in the order of annex 1; the twelfth, the name, is the person's. Personal data.
 *
 * @param topics the content of support: at most three sub-topics
 * @param links addresses of pages, each a whole one
 */
public record CardDetails(
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
        String email) {

    public CardDetails {
        topics = List.copyOf(topics);
        links = List.copyOf(links);
    }

    /** The sub-topics as one text. */
    public String supportContent() {
        return topics.stream().map(SupportTopic::text).collect(Collectors.joining("; "));
    }

    public String formTitles() {
        return forms.stream().sorted().map(MentoringForm::title).collect(Collectors.joining(", "));
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "CardDetails[…]";
    }
}
