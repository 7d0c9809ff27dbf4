package org.nastavnik.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by the configured SMTP server. */
class SmtpTransport implements MailTransport {

    /** From here on a server's answer is final (RFC 5321, 4.2.1). */
    private static final int PERMANENT = 500;

    private final JavaMailSender server;
    private final String from;
    private final Clock clock;

    SmtpTransport(JavaMailSender server, String from, Clock clock) {
        this.server = server;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) throws Undelivered {
        try {
            server.send(message(letter));
        } catch (AddressException wrong) {
            throw new Undelivered("wrong address", Hope.NONE, wrong);
        } catch (MailSendException failed) {
            throw refused(failed);
        } catch (MailException failed) {
            throw new Undelivered(failed.getClass().getSimpleName(), Hope.NO_SERVER, failed);
        } catch (MessagingException failed) {
            throw new Undelivered(failed.getClass().getSimpleName(), Hope.LATER, failed);
        }
    }

    /** Without a failure of the mail itself it was the connection that failed. */
    private static Undelivered refused(MailSendException failed) {
        Exception ofMail =
                failed.getFailedMessages().values().stream().findFirst().orElse(null);
        if (ofMail == null) {
            return new Undelivered("no connection", Hope.NO_SERVER, failed);
        }
        return new Undelivered(ofMail.getClass().getSimpleName(), isFinal(ofMail) ? Hope.NONE : Hope.LATER, failed);
    }

    private static boolean isFinal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : cause.getCause();
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        Session session = server.createMimeMessage().getSession();
        MimeMessage message = new KeptId(session, letter.messageId(), from.substring(from.indexOf('@') + 1));
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(new InternetAddress(letter.to(), true));
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        helper.setSentDate(Date.from(clock.instant()));
        // answers of holiday robots would only fill somebody's mailbox (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Jakarta Mail makes a new Message-ID at every attempt; ours stays. */
    private static final class KeptId extends MimeMessage {

        private final UUID id;
        private final String domain;

        KeptId(Session session, UUID id, String domain) {
            super(session);
            this.id = id;
            this.domain = domain;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@" + domain + ">");
        }
    }
}
