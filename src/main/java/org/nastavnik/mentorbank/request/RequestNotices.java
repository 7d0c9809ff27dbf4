package org.nastavnik.mentorbank.request;

import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Role;
import org.springframework.stereotype.Component;

/** Tells both curators what became of a request; without names, the page behind the link has them. */
@Component
class RequestNotices {

    private static final String PAGE = "/mentor-bank/requests";

    private final Notices notices;
    private final Directory directory;

    RequestNotices(Notices notices, Directory directory) {
        this.notices = notices;
        this.directory = directory;
    }

    void sent(BankRequest request) {
        tell(
                request.homeOrganizationId(),
                "Вашего наставника просит %s. Ответьте в задаче «Ответить на запрос наставника»."
                        .formatted(name(request.organizationId())),
                key(request, "sent"));
    }

    void accepted(BankRequest request) {
        tell(
                request.organizationId(),
                "Наставник из банка согласован (%s). Он участвует в вашей программе и будет предложен в пару при подборе."
                        .formatted(name(request.homeOrganizationId())),
                key(request, "accepted"));
    }

    /** Declined, or ended without an answer: then the mentor's curator is told as well. */
    void closed(BankRequest request) {
        boolean declined = request.state() == RequestState.DECLINED;
        String why = request.reason().length() > 500 ? request.reason().substring(0, 499) + "…" : request.reason();
        tell(
                request.organizationId(),
                "Запрос наставника из банка (%s) %s. Причина: %s Выберите в банке другого наставника."
                        .formatted(
                                name(request.homeOrganizationId()), declined ? "отклонён" : "прекращён", sentence(why)),
                key(request, "closed"));
        if (!declined) {
            tell(
                    request.homeOrganizationId(),
                    "Запрос вашего наставника (%s) прекращён. Причина: %s"
                            .formatted(name(request.organizationId()), sentence(why)),
                    key(request, "closed"));
        }
    }

    private void tell(long organizationId, String text, String key) {
        notices.send(Recipient.group(Role.CURATOR.groupAt(organizationId)), NoticeKind.INFORMATION, text, PAGE, key);
    }

    private String name(long organizationId) {
        return directory.organization(organizationId).shortName();
    }

    private static String key(BankRequest request, String occasion) {
        return "bank-request:" + request.id() + ":" + occasion;
    }

    private static String sentence(String why) {
        return why.matches("(?s).*[.!?…]") ? why : why + ".";
    }
}
