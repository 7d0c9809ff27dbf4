package org.nastavnik.notification.mail;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Which way mails go: by SMTP, only onto the page, or nowhere, where no server is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    @ConditionalOnProperty(name = "nastavnik.mail.show-only", havingValue = "false", matchIfMissing = true)
    MailTransport smtpTransport(JavaMailSender server, MailProperties properties, Clock clock) {
        return new SmtpTransport(server, properties.from(), clock);
    }

    @Bean
    @ConditionalOnProperty("nastavnik.mail.show-only")
    MailTransport shownTransport() {
        return letter -> {
            // The page of mails shows it; there is nobody to send it to
        };
    }
}
