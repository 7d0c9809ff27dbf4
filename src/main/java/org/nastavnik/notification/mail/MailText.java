package org.nastavnik.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.shared.RussianPlural;

/** The words of a mail. They are those of its notices, which name no pupil. */
public final class MailText {

    private MailText() {}

    /** One notice of a mail. */
    public record Line(long mailId, NoticeKind kind, String text, String link) {}

    static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("mail_id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("link"));
    }

    /** «Наставник: напоминание», «Наставник: 3 уведомления», «Наставник: сводка за день, 3 уведомления». */
    public static String subject(boolean digest, List<Line> lines) {
        String count = RussianPlural.of(lines.size(), "%d уведомление", "%d уведомления", "%d уведомлений");
        if (digest) {
            return "Наставник: сводка за день, " + count;
        }
        return "Наставник: "
                + (lines.size() == 1 ? lines.get(0).kind().title().toLowerCase(java.util.Locale.ROOT) : count);
    }

    static String body(List<Line> lines, String baseUrl) {
        StringBuilder text = new StringBuilder("Здравствуйте!\n");
        for (Line line : lines) {
            text.append('\n')
                    .append(line.kind().title())
                    .append(". ")
                    .append(line.text())
                    .append('\n');
            if (line.link() != null) {
                text.append(baseUrl).append(line.link()).append('\n');
            }
        }
        return text.append("\nВсе уведомления: ")
                .append(baseUrl)
                .append("/notices\nКак часто присылать письма, можно выбрать здесь: ")
                .append(baseUrl)
                .append("/mails\n\nПисьмо отправлено автоматически, отвечать на него не нужно.\n")
                .toString();
    }
}
