package org.nastavnik.notification.mail;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nastavnik.engine.join.Watcher;
import org.nastavnik.notification.mail.MailOutbox.Taken;
import org.nastavnik.notification.mail.MailTransport.Hope;
import org.nastavnik.notification.mail.MailTransport.Letter;
import org.nastavnik.notification.mail.MailTransport.Undelivered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Plans, gathers and sends, about once a minute. */
@Component
class MailWork implements Watcher {

    private static final Logger log = LoggerFactory.getLogger(MailWork.class);
    private static final int NOTICES = 200;
    private static final int MAILS = 20;

    private final MailPlanner planner;
    private final MailOutbox outbox;
    private final MailProperties properties;
    private final ObjectProvider<MailTransport> transport;

    MailWork(
            MailPlanner planner,
            MailOutbox outbox,
            MailProperties properties,
            ObjectProvider<MailTransport> transport) {
        this.planner = planner;
        this.outbox = outbox;
        this.properties = properties;
        this.transport = transport;
    }

    @Override
    public void watch(Instant now) {
        while (planner.plan(NOTICES) == NOTICES) {
            // the next portion in a transaction of its own
        }
        MailTransport way = transport.getIfAvailable();
        if (way == null) {
            return;
        }
        while (outbox.gather(now, NOTICES) == NOTICES) {
            // the next portion in a transaction of its own
        }
        List<Taken> mails = outbox.take(now, MAILS);
        while (!mails.isEmpty() && send(way, mails, now)) {
            mails = outbox.take(now, MAILS);
        }
    }

    /** @return false where the server does not answer: what was taken waits for its next attempt */
    private boolean send(MailTransport way, List<Taken> mails, Instant now) {
        Map<Long, List<MailText.Line>> lines = outbox
                .lines(mails.stream().map(Taken::id).toList())
                .stream()
                .collect(groupingBy(MailText.Line::mailId));
        for (Taken mail : mails) {
            List<MailText.Line> own = lines.getOrDefault(mail.id(), List.of());
            try {
                way.send(new Letter(
                        mail.address(),
                        mail.messageId(),
                        MailText.subject(mail.digest(), own),
                        MailText.body(own, properties.baseUrl())));
                outbox.sent(mail.id(), now);
            } catch (Undelivered failure) {
                // neither address nor the server's words, which may repeat it, belong into a log
                log.warn("Mail {} did not go out at attempt {}: {}", mail.id(), mail.attempts(), failure.getMessage());
                outbox.failed(mail, failure.getMessage(), failure.hope() == Hope.NONE);
                if (failure.hope() == Hope.NO_SERVER) {
                    return false;
                }
            }
        }
        return true;
    }
}
