package org.nastavnik.roadmap.due;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The phrases that name an open period, as the two municipal maps and their like write them. */
final class OpenWords {

    private static final Map<OpenPeriod, Pattern> PHRASES = new EnumMap<>(
            Map.of(
                    OpenPeriod.WHOLE_PERIOD,
                    Pattern.compile(
                            "(в течение|на протяжении|за) (всего |)(периода|срока)( .*|)|(весь|на весь) (период|срок)( .*|)"
                                    + "|постоянно|систематически|на постоянной основе|непрерывно|в течение всего времени( .*|)"),
                    OpenPeriod.OWN_SCHEDULE,
                    Pattern.compile(
                            "(далее |)(по|согласно|в соответствии с) ((отдельн|дополнительн|утвержденн|индивидуальн)[а-я]+ |)"
                                    + "(график|план|расписани)[а-я]*( .*|)"),
                    OpenPeriod.SET_ELSEWHERE,
                    Pattern.compile(
                            "(в соответствии со|согласно|по|в) срок(ам|ами|и|ах)(,|) .*(устан|определ|утвержд|назнач).*"
                                    + "|(в|по) установленные сроки|в установленный срок|по запрос[ау].*|по приказ[ау].*|по (отдельному |)плану региона"),
                    OpenPeriod.SINCE_EVENT,
                    Pattern.compile("(с момента|после|по итогам|по завершени[иею]+|по окончани[иею]+|со дня) .*"),
                    OpenPeriod.AS_NEEDED,
                    Pattern.compile(
                            "по (мере |)(необходимост[ьи]|надобности|поступлени[яю]|требовани[яю]|факту)( .*|)|при необходимости")));

    private OpenWords() {}

    /** @param words in lower case, spaces in order */
    static Optional<OpenPeriod> find(String words) {
        return PHRASES.entrySet().stream()
                .filter(phrase -> phrase.getValue().matcher(words).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
