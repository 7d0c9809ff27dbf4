package org.nastavnik.evaluation.invitation;

import java.time.LocalDate;
import org.nastavnik.shared.RussianDates;

/**
 * A participant's newest link, for those who lead the programme.
 *
 * @param until the last day on which it can be answered
 * @param expired whether that day is over
 */
public record KeptLink(long id, long personId, LinkState state, LocalDate until, boolean expired, boolean mailed) {

    public boolean open() {
        return !expired && (state == LinkState.OPEN || state == LinkState.MAIL);
    }

    /** «ссылка действует до 15.10.2026». */
    public String text() {
        String day = RussianDates.inTable(until);
        return switch (state) {
            case USED -> "ответ по ссылке получен";
            case REVOKED -> "ссылка отозвана";
            case FAILED -> "письмо не доставлено: проверьте адрес или выдайте ссылку на бумаге";
            case MAIL -> expired ? "срок истёк " + day : "письмо отправляется";
            case OPEN ->
                expired ? "срок истёк " + day : (mailed ? "письмо отправлено" : "ссылка выдана") + ", до " + day;
        };
    }
}
