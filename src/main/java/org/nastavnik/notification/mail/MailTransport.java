package org.nastavnik.notification.mail;

import java.util.UUID;

/** Takes mails away. */
interface MailTransport {

    /** A finished mail: plain text, no personal data of pupils. */
    record Letter(String to, UUID messageId, String subject, String text) {}

    /** @throws Undelivered where it did not go out */
    void send(Letter letter) throws Undelivered;

    /** What may be hoped for after a failure. */
    enum Hope {
        /** This mail will never arrive. */
        NONE,
        /** This mail may arrive later. */
        LATER,
        /** The server itself does not answer: other mails would meet the same now. */
        NO_SERVER
    }

    /** Why a mail did not go out. */
    final class Undelivered extends Exception {

        private static final long serialVersionUID = 1L;

        private final Hope hope;

        /** @param kind what kind of failure it was, without addresses and the server's words */
        Undelivered(String kind, Hope hope, Throwable cause) {
            super(kind, cause);
            this.hope = hope;
        }

        Hope hope() {
            return hope;
        }
    }
}
