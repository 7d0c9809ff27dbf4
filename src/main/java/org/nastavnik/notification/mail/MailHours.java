package org.nastavnik.notification.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When mails may leave, in the hours of the place.
 *
 * @param quietFrom from here on no mail leaves; may lie after {@code quietUntil}, the quiet hours then span midnight
 * @param quietUntil until here; the same as {@code quietFrom} where there are no quiet hours
 * @param digestAt when the daily digest leaves
 */
public record MailHours(LocalTime quietFrom, LocalTime quietUntil, LocalTime digestAt) {

    /** The first moment at which what was told now may be mailed to somebody who chose {@code mode}. */
    Instant earliest(Instant told, MailMode mode, ZoneId zone) {
        ZonedDateTime local = told.atZone(zone);
        return switch (mode) {
            case EACH -> isQuiet(local.toLocalTime()) ? next(local, quietUntil) : told;
            case DIGEST -> next(local, digestAt);
            case NONE -> throw new IllegalArgumentException("Nothing is mailed to those who want no mail");
        };
    }

    boolean isQuiet(LocalTime time) {
        if (quietFrom.isBefore(quietUntil)) {
            return !time.isBefore(quietFrom) && time.isBefore(quietUntil);
        }
        return quietFrom.isAfter(quietUntil) && (!time.isBefore(quietFrom) || time.isBefore(quietUntil));
    }

    private static Instant next(ZonedDateTime after, LocalTime time) {
        ZonedDateTime today = after.with(time);
        return (today.isAfter(after) ? today : after.plusDays(1).with(time)).toInstant();
    }
}
