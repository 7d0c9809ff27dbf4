package org.nastavnik.monitoring.cycle;

import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;

/** What people are told of a cycle beside their tasks. */
@Component
class CycleNotices {

    private final Notices notices;

    CycleNotices(Notices notices) {
        this.notices = notices;
    }

    /** The head knows that the curator works on it. */
    void opened(SchoolReport report) {
        notices.send(
                Recipient.holders(Role.HEAD, report.organizationId()),
                NoticeKind.INFORMATION,
                "Открыт мониторинг показателей наставничества. Куратор подтверждает показатели, затем их подписываете вы. Срок — %s."
                        .formatted(RussianDates.inTable(report.dueOn())),
                link(report),
                "monitoring-report:" + report.id() + ":opened:" + report.round());
    }

    /** The day to open came, and nothing could be opened. */
    void notOpened(long municipalityId, String period, String why) {
        notices.send(
                Recipient.holders(Role.COORDINATOR, municipalityId),
                NoticeKind.INFORMATION,
                "Мониторинг за %s не открыт. %s".formatted(period, why),
                "/monitoring",
                "monitoring:not-opened:" + municipalityId + ":" + period);
    }

    void approved(MonitoringCycle cycle, Municipality municipality) {
        notices.send(
                Recipient.holders(Role.REGIONAL_COORDINATOR, municipality.regionId()),
                NoticeKind.INFORMATION,
                "%s: утверждены итоги мониторинга за %s."
                        .formatted(municipality.name(), cycle.period().title()),
                "/monitoring/" + cycle.id(),
                "monitoring:" + cycle.id() + ":approved:" + cycle.round());
    }

    void closed(SchoolReport report, String text) {
        for (Role role : new Role[] {Role.CURATOR, Role.HEAD}) {
            notices.send(
                    Recipient.holders(role, report.organizationId()),
                    NoticeKind.INFORMATION,
                    text,
                    link(report),
                    "monitoring-report:" + report.id() + ":" + report.state() + ":" + report.round());
        }
    }

    private static String link(SchoolReport report) {
        return "/school-reports/" + report.id();
    }
}
