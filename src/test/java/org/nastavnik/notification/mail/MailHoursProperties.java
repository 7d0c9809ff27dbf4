package org.nastavnik.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** When mails may leave, wherever in Russia and whatever the hours. */
class MailHoursProperties {

    private static final ZoneId KAMCHATKA = ZoneId.of("Asia/Kamchatka");
    private static final MailHours USUAL = new MailHours(LocalTime.of(21, 0), LocalTime.of(7, 0), LocalTime.of(8, 0));

    @Property
    void nothing_leaves_in_quiet_hours_and_nothing_waits_longer_than_a_day(
            @ForAll("hours") MailHours hours, @ForAll("zones") ZoneId zone, @ForAll("moments") Instant told) {
        Instant due = hours.earliest(told, MailMode.EACH, zone);
        assertThat(hours.isQuiet(due.atZone(zone).toLocalTime())).isFalse();
        assertThat(Duration.between(told, due)).isBetween(Duration.ZERO, Duration.ofDays(1));
        if (!hours.isQuiet(told.atZone(zone).toLocalTime())) {
            assertThat(due).isEqualTo(told);
        }
    }

    @Property
    void a_digest_leaves_at_its_hour_within_a_day(
            @ForAll("hours") MailHours hours, @ForAll("zones") ZoneId zone, @ForAll("moments") Instant told) {
        Instant due = hours.earliest(told, MailMode.DIGEST, zone);
        assertThat(due.atZone(zone).toLocalTime()).isEqualTo(hours.digestAt());
        assertThat(due).isAfter(told).isBeforeOrEqualTo(told.plus(Duration.ofDays(1)));
    }

    @Example
    void quiet_hours_over_midnight_end_in_the_morning_of_the_place() {
        Instant elevenAtNight = Instant.parse("2026-09-14T11:00:00Z");
        assertThat(USUAL.earliest(elevenAtNight, MailMode.EACH, KAMCHATKA))
                .isEqualTo(Instant.parse("2026-09-14T19:00:00Z"));
        assertThat(USUAL.earliest(elevenAtNight, MailMode.EACH, ZoneId.of("Europe/Kaliningrad")))
                .isEqualTo(elevenAtNight);
    }

    @Example
    void the_bounds_belong_to_the_day_at_the_end_only() {
        assertThat(USUAL.isQuiet(LocalTime.of(21, 0))).isTrue();
        assertThat(USUAL.isQuiet(LocalTime.of(7, 0))).isFalse();
    }

    @Example
    void equal_bounds_mean_no_quiet_hours() {
        MailHours none = new MailHours(LocalTime.NOON, LocalTime.NOON, LocalTime.of(8, 0));
        assertThat(none.isQuiet(LocalTime.NOON)).isFalse();
        assertThat(none.isQuiet(LocalTime.MIDNIGHT)).isFalse();
    }

    @Provide
    Arbitrary<MailHours> hours() {
        Arbitrary<LocalTime> minute =
                Arbitraries.integers().between(0, 24 * 60 - 1).map(m -> LocalTime.ofSecondOfDay(m * 60L));
        return Combinators.combine(minute, minute, minute).as(MailHours::new);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Kaliningrad", "Europe/Moscow", "Asia/Vladivostok", "Asia/Kamchatka")
                .map(ZoneId::of);
    }

    /** Since 2015 no Russian clock is moved twice a year; single zones were moved until 2020. */
    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(1_609_459_200L, 1_924_905_600L).map(Instant::ofEpochSecond);
    }
}
