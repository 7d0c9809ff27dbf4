package org.nastavnik.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.WebAddress;

/** When and where a meeting is held and what it is about; date and time are those of the municipality's zone. */
public record MeetingPlan(LocalDate on, LocalTime at, int minutes, String place, String link, String agenda) {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 600;

    public MeetingPlan {
        if (on == null) {
            throw new Refusal("startsOn", "Укажите дату совещания.");
        }
        if (at == null) {
            throw new Refusal("startsAt", "Укажите время начала: часы и минуты через двоеточие, например 10:00.");
        }
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new Refusal("minutes", "Продолжительность — от 15 до 600 минут.");
        }
        place = blankToNull(place);
        link = blankToNull(link);
        if (place == null && link == null) {
            throw new Refusal("place", "Укажите место проведения или ссылку на видеовстречу.");
        }
        if (link != null && !isAddress(link)) {
            throw new Refusal(
                    "link", "Это не адрес страницы: укажите адрес, который начинается с https:// или http://.");
        }
        if (agenda == null || agenda.isBlank()) {
            throw new Refusal("agenda", "Напишите повестку: какие вопросы обсуждаются.");
        }
        requireShort("place", place, 300);
        requireShort("link", link, 500);
        requireShort("agenda", agenda, 4000);
    }

    /** What is typed must fit where it is kept. */
    static void requireShort(String field, String typed, int longest) {
        if (typed != null && typed.length() > longest) {
            throw new Refusal(field, "Слишком длинный текст: сократите его до " + longest + " знаков.");
        }
    }

    static boolean isAddress(String typed) {
        return WebAddress.parse(typed).isPresent();
    }

    private static String blankToNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
