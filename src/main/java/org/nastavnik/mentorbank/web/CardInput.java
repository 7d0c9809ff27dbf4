package org.nastavnik.mentorbank.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.mentorbank.CardDetails;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.SupportTopic;
import org.nastavnik.mentorbank.SupportWork;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.shared.Refusal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is typed on a card, as typed: shown again as it is when something is refused. Personal data. */
record CardInput(MultiValueMap<String, String> typed) {

    static final int TOPICS = 3;

    private static final Map<String, Integer> LONGEST = Map.of(
            "workplace",
            500,
            "position",
            200,
            "subject",
            300,
            "category",
            200,
            "technologies",
            1_000,
            "phone",
            40,
            "email",
            200);

    static CardInput of(CardDetails card) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add("workplace", card.workplace());
        values.add("position", card.position());
        values.add("subject", card.subject());
        card.forms().forEach(form -> values.add("forms", form.name()));
        values.add("category", card.category());
        values.add("technologies", card.technologies());
        for (int i = 0; i < card.topics().size(); i++) {
            SupportTopic topic = card.topics().get(i);
            values.add("topic" + (i + 1), topic.topic());
            values.add("work" + (i + 1), topic.work().name());
            values.add("otherWork" + (i + 1), topic.otherWork());
        }
        values.add("network", card.network() == null ? null : card.network().name());
        values.add("links", String.join("\n", card.links()));
        values.add("phone", card.phone());
        values.add("email", card.email());
        return new CardInput(values);
    }

    /** As it stands in the field. */
    public String get(String field) {
        return typed.getFirst(field);
    }

    public boolean chosen(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    CardDetails details() {
        return new CardDetails(
                text("workplace"),
                text("position"),
                text("subject"),
                forms(),
                text("category"),
                text("technologies"),
                topics(),
                choice("network", NetworkReadiness.class),
                text("links", 1_000) == null ? List.of() : get("links").lines().toList(),
                text("phone"),
                text("email"));
    }

    private Set<MentoringForm> forms() {
        Set<MentoringForm> forms = EnumSet.noneOf(MentoringForm.class);
        typed.getOrDefault("forms", List.of()).forEach(name -> forms.add(value("forms", name, MentoringForm.class)));
        return forms;
    }

    private List<SupportTopic> topics() {
        List<SupportTopic> topics = new ArrayList<>();
        for (int number = 1; number <= TOPICS; number++) {
            String topic = text("topic" + number, 500);
            SupportWork work = choice("work" + number, SupportWork.class);
            if (topic != null || work != null) {
                String other = work == SupportWork.OTHER ? text("otherWork" + number, 200) : null;
                topics.add(new SupportTopic(topic, work, other));
            }
        }
        return topics;
    }

    private String text(String field) {
        return text(field, LONGEST.get(field));
    }

    private String text(String field, int most) {
        String text = get(field) == null ? "" : get(field).strip();
        if (text.length() > most) {
            throw new Refusal(field, "Слишком длинно: сократите до " + most + " знаков.");
        }
        return text.isEmpty() ? null : text;
    }

    private <E extends Enum<E>> E choice(String field, Class<E> type) {
        String name = text(field, 40);
        return name == null ? null : value(field, name, type);
    }

    private static <E extends Enum<E>> E value(String field, String name, Class<E> type) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(field, "Выберите один из предложенных вариантов.");
        }
    }

    /** Keeps a careless log line from printing a person. */
    @Override
    public String toString() {
        return "CardInput[…]";
    }
}
