package org.nastavnik.notification.mail;

import java.time.Instant;
import java.util.UUID;
import org.nastavnik.notification.mail.MailTransport.Letter;
import org.nastavnik.notification.mail.MailTransport.Undelivered;
import org.nastavnik.organization.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Single letters to people without an account; nothing of them is kept here, the sender sees to repetitions. */
@Service
public class Letters {

    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private final ObjectProvider<MailTransport> transport;
    private final MailProperties properties;
    private final MailSettings settings;
    private final Municipalities municipalities;

    Letters(
            ObjectProvider<MailTransport> transport,
            MailProperties properties,
            MailSettings settings,
            Municipalities municipalities) {
        this.transport = transport;
        this.properties = properties;
        this.settings = settings;
        this.municipalities = municipalities;
    }

    /** What became of a letter. */
    public enum Delivery {
        SENT,
        LATER,
        /** The server itself does not answer. */
        NO_SERVER,
        NEVER
    }

    /** False where no server is configured or mails are only shown. */
    public boolean ready() {
        return transport.getIfAvailable() != null && !properties.showOnly();
    }

    /** The address under which people reach the pages, without a slash at its end. */
    public String baseUrl() {
        return properties.baseUrl();
    }

    /** Now, or the end of the municipality's quiet hours. */
    public Instant earliest(long municipalityId, Instant now) {
        return settings.hours(municipalityId)
                .earliest(
                        now,
                        MailMode.EACH,
                        municipalities.findById(municipalityId).orElseThrow().zone());
    }

    public Delivery send(String address, String subject, String text) {
        try {
            transport.getObject().send(new Letter(address, UUID.randomUUID(), subject, text));
            return Delivery.SENT;
        } catch (Undelivered failure) {
            log.warn("A letter did not go out: {}", failure.getMessage());
            return switch (failure.hope()) {
                case NONE -> Delivery.NEVER;
                case LATER -> Delivery.LATER;
                case NO_SERVER -> Delivery.NO_SERVER;
            };
        }
    }
}
