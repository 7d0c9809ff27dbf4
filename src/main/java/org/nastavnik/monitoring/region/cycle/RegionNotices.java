package org.nastavnik.monitoring.region.cycle;

import java.time.LocalDate;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;

/** What people are told of a region's cycle beside their tasks. */
@Component
class RegionNotices {

    private final Notices notices;

    RegionNotices(Notices notices) {
        this.notices = notices;
    }

    void opened(RegionCycle cycle) {
        notices.send(
                Recipient.holders(Role.REGIONAL_COORDINATOR, cycle.regionId()),
                NoticeKind.INFORMATION,
                "Открыт региональный мониторинг за %s. Муниципалитеты утверждают свои итоги до %s."
                        .formatted(cycle.period().title(), RussianDates.inTable(cycle.municipalitiesDue())),
                page(cycle.id()),
                key(cycle.id(), "opened"));
    }

    /** A municipality is awaited. */
    void awaited(RegionCycle cycle, long municipalityId) {
        tell(
                municipalityId,
                NoticeKind.INFORMATION,
                "Регион ждёт итоги мониторинга за %s, утверждённые до %s: они передаются сами, как только вы их утвердите."
                        .formatted(cycle.period().title(), RussianDates.inTable(cycle.municipalitiesDue())),
                "/monitoring",
                key(cycle.id(), "awaited:" + municipalityId + ":" + cycle.municipalitiesDue()));
    }

    void reminder(long cycleId, long municipalityId, HalfYear period, LocalDate due, boolean opened, Long source) {
        tell(
                municipalityId,
                NoticeKind.REMINDER,
                "%s Регион ждёт итоги за %s до %s."
                        .formatted(
                                opened
                                        ? "Итоги мониторинга муниципалитета ещё не утверждены."
                                        : "Мониторинг муниципалитета ещё не открыт: откройте его на странице «Мониторинг».",
                                period.title(),
                                RussianDates.inTable(due)),
                own(source),
                key(cycleId, "reminder:" + municipalityId + ":" + due));
    }

    void overdue(long cycleId, long municipalityId, HalfYear period, LocalDate due, Long source) {
        tell(
                municipalityId,
                NoticeKind.OVERDUE,
                "Срок, до которого регион ждал итоги мониторинга за %s, прошёл %s. Утвердите их как можно скорее."
                        .formatted(period.title(), RussianDates.inTable(due)),
                own(source),
                key(cycleId, "overdue:" + municipalityId + ":" + due));
    }

    void leftOut(RegionCycle cycle, long reportId, long municipalityId, String why) {
        tell(
                municipalityId,
                NoticeKind.INFORMATION,
                "Итоги региона за %s подводятся без вашего муниципалитета. Причина: %s"
                        .formatted(cycle.period().title(), why),
                "/monitoring",
                key(cycle.id(), "left-out:" + reportId + ":" + cycle.municipalitiesDue()));
    }

    void returned(RegionCycle cycle, long municipalityId, long source, int round, String why) {
        tell(
                municipalityId,
                NoticeKind.INFORMATION,
                "Регион вернул итоги мониторинга за %s. Причина: %s Откройте отчёт нужной организации снова и утвердите итоги заново."
                        .formatted(cycle.period().title(), why.matches(".*[.!?…]") ? why : why + "."),
                own(source),
                key(cycle.id(), "returned:" + municipalityId + ":" + round));
    }

    void approved(RegionCycle cycle, long municipalityId) {
        tell(
                municipalityId,
                NoticeKind.INFORMATION,
                "Региональный отчёт по мониторингу за %s утверждён: откройте его и скачайте."
                        .formatted(cycle.period().title()),
                page(cycle.id()) + "/report",
                key(cycle.id(), "approved:" + municipalityId));
    }

    void cancelled(RegionCycle cycle, long municipalityId) {
        tell(
                municipalityId,
                NoticeKind.INFORMATION,
                "Региональный мониторинг за %s отменён. Причина: %s"
                        .formatted(cycle.period().title(), cycle.reason()),
                "/monitoring",
                key(cycle.id(), "cancelled:" + municipalityId));
    }

    private void tell(long municipalityId, NoticeKind kind, String text, String link, String occasion) {
        notices.send(Recipient.holders(Role.COORDINATOR, municipalityId), kind, text, link, occasion);
    }

    private static String own(Long cycleId) {
        return cycleId == null ? "/monitoring" : "/monitoring/" + cycleId;
    }

    private static String page(long cycleId) {
        return "/regional-monitoring/" + cycleId;
    }

    private static String key(long cycleId, String occasion) {
        return "regional-monitoring:" + cycleId + ":" + occasion;
    }
}
