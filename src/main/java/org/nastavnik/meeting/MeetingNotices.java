package org.nastavnik.meeting;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.springframework.stereotype.Component;

/** What the invited are told on the page «Уведомления». */
@Component
class MeetingNotices {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d\u00a0MMMM yyyy\u00a0'г.' 'в' HH:mm", Locale.forLanguageTag("ru"));

    private final Notices notices;

    MeetingNotices(Notices notices) {
        this.notices = notices;
    }

    void invite(CoordinationMeeting meeting, List<MeetingParticipant> invited, ZoneId zone) {
        String when = WHEN.format(meeting.startsAt().atZone(zone));
        String where = meeting.place() == null ? "дистанционно" : meeting.place();
        String text = meeting.calendarSequence() == 0
                ? "Вас приглашают на координационное совещание: %s, %s. Откройте его страницу, чтобы прочитать повестку и добавить встречу в календарь."
                        .formatted(when, where)
                : "Координационное совещание перенесено: %s, %s. Причина: %s. Обновите встречу в календаре на странице совещания."
                        .formatted(when, where, cut(meeting.reason()));
        send(meeting, invited, text, "invite:" + meeting.calendarSequence());
    }

    void cancelled(CoordinationMeeting meeting, List<MeetingParticipant> invited, ZoneId zone) {
        if (meeting.startsAt() != null) {
            send(
                    meeting,
                    invited,
                    "Координационное совещание %s отменено. Причина: %s. Удалите встречу из календаря или откройте страницу совещания, чтобы обновить её."
                            .formatted(WHEN.format(meeting.startsAt().atZone(zone)), cut(meeting.reason())),
                    "cancelled");
        }
    }

    private void send(CoordinationMeeting meeting, List<MeetingParticipant> invited, String text, String occasion) {
        Set<String> logins = invited.stream()
                .map(MeetingParticipant::login)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        notices.send(
                logins,
                NoticeKind.INFORMATION,
                text,
                "/meetings/" + meeting.id(),
                "meeting:" + meeting.id() + ":" + occasion);
    }

    /** A notice has room for a thousand characters. */
    static String cut(String reason) {
        String whole = reason.replaceAll("[.\\s]+$", "");
        return whole.length() <= 300 ? whole : whole.substring(0, 299) + "…";
    }
}
