package org.nastavnik.notification.mail;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails go out; the server itself is {@code spring.mail.*}.
 *
 * @param from the sender's address
 * @param baseUrl the address under which people reach the pages; links in mails begin with it
 * @param showOnly mails are not sent and only shown on the page: for the demonstration
 * @param quietFrom see {@link MailHours}; a municipality may have its own
 * @param zone the hour of people who belong to no municipality
 */
@ConfigurationProperties("nastavnik.mail")
record MailProperties(
        @DefaultValue("nastavnik@localhost") String from,
        String baseUrl,
        boolean showOnly,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("07:00") LocalTime quietUntil,
        @DefaultValue("08:00") LocalTime digestAt,
        @DefaultValue("Europe/Moscow") ZoneId zone) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

    MailProperties {
        if (!ADDRESS.matcher(from).matches()) {
            throw new IllegalArgumentException("nastavnik.mail.from is not an address");
        }
        baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    MailHours hours() {
        return new MailHours(quietFrom, quietUntil, digestAt);
    }
}
