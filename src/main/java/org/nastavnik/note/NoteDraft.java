package org.nastavnik.note;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nastavnik.organization.Colleague;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.privacy.PersonalData;

/**
 * What somebody wants to write: checked, with those whom it mentions.
 *
 * @param mentioned logins
 */
record NoteDraft(@PersonalData String text, Set<String> mentioned) {

    static final int LONGEST = 2_000;
    private static final int MOST_MENTIONED = 20;

    /** «@Иванова»; not the middle of a mail address. */
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._-])@(\\p{IsCyrillic}[\\p{L}-]*)");

    /** @param chosen logins from the list; {@code colleagues} may see the case, the author among them */
    static NoteDraft of(String typed, List<String> chosen, List<Colleague> colleagues, String author) {
        String text = typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.isEmpty()) {
            throw new Refusal("text", "Напишите текст заметки.");
        }
        if (text.length() > LONGEST) {
            throw new Refusal(
                    "text", "Сократите заметку: в ней %d знаков, а можно не больше 2000.".formatted(text.length()));
        }
        Set<String> known = colleagues.stream().map(Colleague::login).collect(Collectors.toSet());
        Set<String> mentioned = new TreeSet<>();
        for (String login : chosen == null ? List.<String>of() : chosen) {
            if (!known.contains(login)) {
                throw new Refusal(
                        "mention",
                        "Упомянуть можно только того, кто видит это дело: откройте страницу заново и выберите из списка.");
            }
            mentioned.add(login);
        }
        mentioned.addAll(named(text, mentioned, colleagues));
        mentioned.remove(author);
        if (mentioned.size() > MOST_MENTIONED) {
            throw new Refusal("mention", "Упомянуть в одной заметке можно не больше 20 человек.");
        }
        return new NoteDraft(text, mentioned);
    }

    private static Set<String> named(String text, Set<String> chosen, List<Colleague> colleagues) {
        Set<String> named = new HashSet<>();
        Matcher at = AT.matcher(text);
        while (at.find()) {
            List<String> same = colleagues.stream()
                    .filter(colleague -> plain(colleague.name().lastName()).equals(plain(at.group(1))))
                    .map(Colleague::login)
                    .toList();
            if (same.isEmpty()) {
                throw new Refusal(
                        "text",
                        "Среди тех, кто видит это дело, нет «@%s»: выберите человека в списке «Кого упомянуть» или уберите знак @."
                                .formatted(at.group(1)));
            }
            if (same.size() > 1 && same.stream().noneMatch(chosen::contains)) {
                throw new Refusal(
                        "mention",
                        "Фамилию «%s» носят несколько человек: отметьте нужного в списке «Кого упомянуть»."
                                .formatted(at.group(1)));
            }
            if (same.size() == 1) {
                named.add(same.get(0));
            }
        }
        return named;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    @Override
    public String toString() {
        return "NoteDraft[…]";
    }
}
