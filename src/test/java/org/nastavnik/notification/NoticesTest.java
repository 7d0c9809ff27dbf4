package org.nastavnik.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.Role;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** People are told, each once, and only they see it. */
@NastavnikTest
class NoticesTest {

    @Autowired
    private Notices notices;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private TestPlaces places;

    @Autowired
    private TransactionTemplate transaction;

    private TestPlace place;

    @BeforeEach
    void newPlace() {
        place = places.newPlace();
    }

    private int send(Recipient to, String occasion) {
        return notices.send(to, NoticeKind.INACTIVITY, "Пара не встречалась 14 дней.", "/pairs/1", occasion);
    }

    @Test
    void a_person_is_told_the_same_once() {
        assertThat(send(Recipient.person(place.mentor()), "pair:1:14")).isEqualTo(1);
        assertThat(send(Recipient.person(place.mentor()), "pair:1:14")).isZero();
        assertThat(send(Recipient.person(place.mentor()), "pair:1:28")).isEqualTo(1);

        List<Notice> told = notices.of(place.mentor(), null, 10);
        assertThat(told).hasSize(2);
        assertThat(told.get(0).text()).isEqualTo("Пара не встречалась 14 дней.");
        assertThat(told.get(0).link()).isEqualTo("/pairs/1");
        assertThat(told.get(0).unread()).isTrue();
        assertThat(notices.of(place.curator(), null, 10)).isEmpty();
    }

    @Test
    void everybody_of_a_group_is_told_and_for_a_missing_curator_the_head() {
        String second = places.newHolder(place, Role.COMMISSION_MEMBER);
        assertThat(send(
                        Recipient.holders(
                                Role.COMMISSION_MEMBER, place.municipality().id()),
                        "a"))
                .isEqualTo(2);
        assertThat(notices.unread(second)).isEqualTo(1);

        organizations.passRole(Role.CURATOR, place.school().id(), null);
        assertThat(send(Recipient.holders(Role.CURATOR, place.school().id()), "b"))
                .isEqualTo(1);
        assertThat(notices.unread(place.head())).isEqualTo(1);
    }

    @Test
    void who_does_not_exist_and_an_empty_group_are_told_nothing() {
        assertThat(send(Recipient.person("nobody-at-all"), "a")).isZero();
        assertThat(send(Recipient.group("curator-o999999999"), "a")).isZero();
        assertThat(notices.send(Set.of(), NoticeKind.INFORMATION, "Никому.", null, "a"))
                .isZero();
    }

    @Test
    void what_is_rolled_back_was_not_told() {
        transaction.executeWithoutResult(status -> {
            send(Recipient.person(place.mentor()), "a");
            status.setRollbackOnly();
        });
        assertThat(notices.of(place.mentor(), null, 10)).isEmpty();
    }

    @Test
    void opening_reads_one_and_only_ones_own() {
        send(Recipient.person(place.mentor()), "a");
        send(Recipient.person(place.mentor()), "b");
        long id = notices.of(place.mentor(), null, 10).get(0).id();

        assertThat(notices.open(place.curator(), id)).isEmpty();
        assertThat(notices.unread(place.mentor())).isEqualTo(2);

        assertThat(notices.open(place.mentor(), id))
                .get()
                .extracting(Notice::link)
                .isEqualTo("/pairs/1");
        assertThat(notices.unread(place.mentor())).isEqualTo(1);
        assertThat(notices.unreadBadge(place.mentor())).isEqualTo("1");

        assertThat(notices.readAll(place.mentor())).isEqualTo(1);
        assertThat(notices.unreadBadge(place.mentor())).isEmpty();
    }

    @Test
    void pages_follow_each_other_and_the_badge_stops_counting() {
        for (int i = 0; i < 120; i++) {
            send(Recipient.person(place.mentor()), "occasion:" + i);
        }
        assertThat(notices.unreadBadge(place.mentor())).isEqualTo("99+");

        List<Long> seen = new ArrayList<>();
        Long before = null;
        List<Notice> page;
        while (!(page = notices.of(place.mentor(), before, 50)).isEmpty()) {
            page.forEach(notice -> seen.add(notice.id()));
            before = page.get(page.size() - 1).id();
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }
}
