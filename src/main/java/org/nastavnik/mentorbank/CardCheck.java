package org.nastavnik.mentorbank;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nastavnik.shared.Phone;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.WebAddress;

/** Checks what is entered on a card and writes it the one way; fields are named alike in the form and on the page. */
final class CardCheck {

    /** «Подтемы (не более 3)»: annex 1. */
    static final int MOST_TOPICS = 3;

    private static final int LONGEST_LINKS = 1_000;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:.]+(\\.[^\\s@<>\"(),;:.]+)+");

    private CardCheck() {}

    static CardDetails check(CardDetails typed) {
        require(typed.workplace(), "workplace", "Укажите место работы или учёбы.");
        require(typed.position(), "position", "Укажите должность, для обучающегося — класс или группу.");
        require(typed.subject(), "subject", "Укажите предмет или направление деятельности.");
        if (typed.forms().isEmpty()) {
            throw new Refusal("forms", "Выберите хотя бы одну форму наставничества.");
        }
        if (typed.network() == null) {
            throw new Refusal("network", "Укажите, готов ли наставник к сетевому формату работы.");
        }
        checkTopics(typed.topics());
        return new CardDetails(
                typed.workplace(),
                typed.position(),
                typed.subject(),
                Set.copyOf(typed.forms()),
                typed.category(),
                typed.technologies(),
                typed.topics(),
                typed.network(),
                links(typed.links()),
                phone(typed.phone()),
                email(typed.email()));
    }

    private static void checkTopics(List<SupportTopic> topics) {
        if (topics.isEmpty()) {
            throw new Refusal("topic1", "Опишите хотя бы одну подтему методического сопровождения.");
        }
        if (topics.size() > MOST_TOPICS) {
            throw new Refusal("topic3", "В карте не более трёх подтем: оставьте главные.");
        }
        for (int i = 0; i < topics.size(); i++) {
            SupportTopic topic = topics.get(i);
            int number = i + 1;
            require(topic.topic(), "topic" + number, "Опишите подтему, для которой выбрана форма работы.");
            if (topic.work() == null) {
                throw new Refusal("work" + number, "Выберите форму работы с наставляемым по этой подтеме.");
            }
            if (topic.work() == SupportWork.OTHER) {
                require(topic.otherWork(), "otherWork" + number, "Напишите, какая это форма работы.");
            }
        }
    }

    private static void require(String text, String field, String sentence) {
        if (text == null) {
            throw new Refusal(field, sentence);
        }
    }

    /** People leave out the beginning of an address: «vk.com/school35» is understood. */
    private static List<String> links(List<String> typed) {
        List<String> links = new ArrayList<>();
        for (String one : typed) {
            String link = one.strip();
            if (link.isEmpty()) {
                continue;
            }
            String whole = link.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? link : "https://" + link;
            Optional<URI> address =
                    WebAddress.parse(whole).filter(uri -> uri.getHost().contains("."));
            if (address.isEmpty()) {
                throw new Refusal(
                        "links",
                        "«%s» — не адрес страницы: укажите адрес целиком, например https://vk.com/school35."
                                .formatted(link));
            }
            links.add(whole);
        }
        if (String.join("\n", links).length() > LONGEST_LINKS) {
            throw new Refusal("links", "Слишком много ссылок: оставьте главные.");
        }
        return links;
    }

    private static String phone(String typed) {
        if (typed == null) {
            return null;
        }
        return Phone.parse(typed)
                .orElseThrow(() -> new Refusal(
                        "phone", "Проверьте номер телефона: укажите его с кодом, например +7 914 123-45-67."));
    }

    private static String email(String typed) {
        if (typed == null) {
            return null;
        }
        if (!EMAIL.matcher(typed).matches()) {
            throw new Refusal("email", "Проверьте адрес электронной почты, например: petrova@example.ru.");
        }
        return typed;
    }
}
