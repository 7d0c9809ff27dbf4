package org.nastavnik.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.notification.mail.MailTransport.Hope;
import org.nastavnik.notification.mail.MailTransport.Undelivered;
import org.nastavnik.shared.Refusal;
import org.nastavnik.support.MutableClock;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestMail;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices arrive in people's mailboxes: once, at an hour when they are awake, as they chose, whatever the server does. */
@NastavnikTest
class MailTest {

    /** 18:00 in the municipality's zone. */
    private static final Instant EVENING = Instant.parse("2026-09-14T08:00:00Z");
    /** The next look of the watchers. */
    private static final Instant SOON = EVENING.plusSeconds(60);
    /** 23:00 there. */
    private static final Instant NIGHT = Instant.parse("2026-09-14T13:00:00Z");
    /** 7:00 there, the quiet hours end. */
    private static final Instant MORNING = Instant.parse("2026-09-14T21:00:00Z");

    @Autowired
    private MailWork work;

    @Autowired
    private MailPlanner planner;

    @Autowired
    private MailOutbox outbox;

    @Autowired
    private MailProperties properties;

    @Autowired
    private MailSettings settings;

    @Autowired
    private Mails mails;

    @Autowired
    private Notices notices;

    @Autowired
    private TestPlaces places;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MutableClock clock;

    private TestPlace place;
    private String address;

    @BeforeEach
    void somebodyWithAnAddress() {
        place = places.newPlace();
        address = place.curator() + "@example.org";
        jdbc.update("update nastavnik.organization_user set email = ? where login = ?", address, place.curator());
        clock.moveTo(EVENING);
    }

    private void tell(String text, String occasion) {
        notices.send(Recipient.person(place.curator()), NoticeKind.REMINDER, text, "/programmes/1", occasion);
    }

    private List<MimeMessage> arrived() {
        return Arrays.stream(TestMail.server().getReceivedMessagesForDomain(address))
                .toList();
    }

    private static String body(MimeMessage message) throws Exception {
        return message.getContent().toString().replace("\r\n", "\n");
    }

    @Test
    void a_notice_arrives_as_a_mail_with_its_link_and_the_way_to_fewer_mails() throws Exception {
        tell("Выполните задачу «Назначить куратора».", "a");
        work.watch(SOON);

        assertThat(arrived()).hasSize(1);
        MimeMessage mail = arrived().get(0);
        assertThat(mail.getSubject()).isEqualTo("Наставник: напоминание");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(body(mail))
                .contains("Напоминание. Выполните задачу «Назначить куратора».\n" + properties.baseUrl()
                        + "/programmes/1\n")
                .contains(properties.baseUrl() + "/mails");
        assertThat(mails.of(place.curator(), null, 10)).singleElement().satisfies(shown -> {
            assertThat(shown.state()).isEqualTo(MailState.SENT);
            assertThat(shown.sentAt()).isEqualTo(SOON);
        });

        work.watch(SOON.plusSeconds(60));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void several_notices_of_the_same_minute_are_one_mail() throws Exception {
        tell("Первое.", "a");
        tell("Второе.", "b");
        work.watch(SOON);

        assertThat(arrived()).hasSize(1);
        assertThat(arrived().get(0).getSubject()).isEqualTo("Наставник: 2 уведомления");
        assertThat(body(arrived().get(0))).containsSubsequence("Первое.", "Второе.");
    }

    @Test
    void nobody_is_woken_at_night() {
        clock.moveTo(NIGHT);
        tell("Ночное.", "a");
        work.watch(NIGHT);
        work.watch(MORNING.minusSeconds(60));
        assertThat(arrived()).isEmpty();

        work.watch(MORNING.plusSeconds(60));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void a_municipality_has_quiet_hours_of_its_own() {
        settings.keep(
                place.municipality().id(), new MailHours(LocalTime.of(17, 0), LocalTime.of(9, 0), LocalTime.of(10, 0)));
        tell("Вечернее.", "a");
        work.watch(SOON);
        work.watch(MORNING);
        assertThat(arrived()).isEmpty();
        work.watch(MORNING.plus(Duration.ofHours(2)));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void a_digest_within_the_quiet_hours_is_refused() {
        assertThatThrownBy(() -> settings.keep(
                        place.municipality().id(),
                        new MailHours(LocalTime.of(21, 0), LocalTime.of(9, 0), LocalTime.of(8, 0))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("digestAt"));
    }

    @Test
    void who_chose_a_digest_gets_one_mail_a_day() throws Exception {
        settings.choose(place.curator(), MailMode.DIGEST);
        tell("Первое.", "a");
        work.watch(SOON);
        clock.moveTo(NIGHT);
        tell("Второе.", "b");
        work.watch(MORNING);
        assertThat(arrived()).isEmpty();

        work.watch(MORNING.plus(Duration.ofHours(1)));
        assertThat(arrived()).hasSize(1);
        assertThat(arrived().get(0).getSubject()).isEqualTo("Наставник: сводка за день, 2 уведомления");
    }

    @Test
    void what_was_read_on_the_page_is_not_in_the_digest() throws Exception {
        settings.choose(place.curator(), MailMode.DIGEST);
        tell("Прочитано.", "a");
        work.watch(SOON);
        notices.readAll(place.curator());
        tell("Новое.", "b");
        work.watch(MORNING.plus(Duration.ofHours(1)));
        assertThat(body(arrived().get(0))).contains("Новое.").doesNotContain("Прочитано.");
    }

    @Test
    void who_wants_no_mail_gets_none_and_a_change_of_mind_holds_for_what_has_not_left() {
        settings.choose(place.curator(), MailMode.NONE);
        tell("Без письма.", "a");
        work.watch(SOON);
        assertThat(arrived()).isEmpty();

        settings.choose(place.curator(), MailMode.DIGEST);
        tell("Завтра.", "b");
        work.watch(SOON);
        settings.choose(place.curator(), MailMode.EACH);
        work.watch(SOON);
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void who_has_no_address_and_whose_account_is_closed_get_none() {
        notices.send(Recipient.person(place.mentor()), NoticeKind.INFORMATION, "Никуда.", null, "a");
        jdbc.update("update nastavnik.organization_user set enabled = false where login = ?", place.curator());
        notices.send(Set.of(place.curator()), NoticeKind.INFORMATION, "Никуда.", null, "a");
        work.watch(SOON);
        assertThat(mails.of(place.mentor(), null, 10)).isEmpty();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void what_is_rolled_back_is_not_mailed() {
        transaction.executeWithoutResult(status -> {
            tell("Не было.", "a");
            status.setRollbackOnly();
        });
        work.watch(SOON);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void a_server_that_does_not_answer_is_asked_again_with_the_same_message_id() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        List<UUID> ids = new CopyOnWriteArrayList<>();
        MailWork broken = with(letter -> {
            if (letter.to().equals(address)) {
                asked.incrementAndGet();
                ids.add(letter.messageId());
                throw new Undelivered("no connection", Hope.NO_SERVER, null);
            }
        });
        tell("Дойдёт позже.", "a");
        broken.watch(SOON);
        broken.watch(SOON.plusSeconds(60));
        assertThat(asked).hasValue(1);
        assertThat(mails.of(place.curator(), null, 10).get(0).state()).isEqualTo(MailState.WAITING);

        work.watch(SOON.plus(Duration.ofMinutes(10)));
        assertThat(arrived()).hasSize(1);
        assertThat(arrived().get(0).getMessageID()).startsWith("<" + ids.get(0) + "@");
    }

    @Test
    void after_a_day_of_attempts_a_mail_is_given_up_and_the_administrator_may_try_it_again() {
        MailWork broken = with(letter -> {
            if (letter.to().equals(address)) {
                throw new Undelivered("timeout", Hope.LATER, null);
            }
        });
        tell("Дойдёт со второй попытки.", "a");
        for (int attempt = 0; attempt <= MailOutbox.ATTEMPTS; attempt++) {
            broken.watch(SOON.plus(Duration.ofHours(7L * attempt)));
        }
        Mails.Mail given = mails.of(place.curator(), null, 10).get(0);
        assertThat(given.state()).isEqualTo(MailState.FAILED);
        assertThat(given.attempts()).isEqualTo(MailOutbox.ATTEMPTS);
        assertThat(mails.failed(null, 100)).anyMatch(mail -> mail.id() == given.id());

        mails.retry(given.id());
        work.watch(SOON);
        assertThat(arrived()).hasSize(1);
        assertThatThrownBy(() -> mails.retry(given.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void an_address_that_is_none_is_given_up_at_once_and_keeps_nobody_waiting() {
        jdbc.update("update nastavnik.organization_user set email = 'не адрес' where login = ?", place.curator());
        tell("Некуда.", "a");
        work.watch(SOON);
        assertThat(mails.of(place.curator(), null, 10).get(0).state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void four_servers_at_once_send_every_mail_once() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        MailWork counting = with(letter -> {
            if (letter.to().equals(address)) {
                sent.incrementAndGet();
            }
        });
        IntStream.range(0, 50).forEach(i -> {
            tell("Уведомление " + i + ".", "n" + i);
            counting.watch(SOON);
        });
        settings.choose(place.curator(), MailMode.EACH);
        IntStream.range(50, 100).forEach(i -> tell("Уведомление " + i + ".", "n" + i));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> watching = () -> {
                counting.watch(SOON);
                return null;
            };
            for (var done : pool.invokeAll(List.of(watching, watching, watching, watching))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        counting.watch(SOON);
        List<Mails.Mail> made = mails.of(place.curator(), null, 1000);
        assertThat(made.stream().mapToInt(mail -> mail.lines().size()).sum()).isEqualTo(100);
        assertThat(made).allMatch(mail -> mail.state() == MailState.SENT);
        assertThat(sent).hasValue(made.size());
    }

    /** The same work with another way out. */
    private MailWork with(MailTransport transport) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("transport", transport);
        ObjectProvider<MailTransport> way = beans.getBeanProvider(MailTransport.class);
        return new MailWork(planner, outbox, properties, way);
    }
}
