package org.nastavnik.notification;

import org.nastavnik.organization.absence.Absence;
import org.nastavnik.organization.absence.AbsenceChanged;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.RussianDates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the deputy when to stand in, and both when it is over. */
@Component
class AbsenceNotices {

    private final Notices notices;
    private final CurrentActor actor;

    AbsenceNotices(Notices notices, CurrentActor actor) {
        this.notices = notices;
        this.actor = actor;
    }

    @EventListener
    void on(AbsenceChanged changed) {
        Absence absence = changed.absence();
        String days = "с " + RussianDates.inText(absence.from()) + " по " + RussianDates.inText(absence.until());
        switch (changed.state()) {
            case PLANNED -> {
                tell(
                        absence.deputy(),
                        "Вы замещаете сотрудника " + days + ": "
                                + absence.name().brief(),
                        changed);
                tell(
                        absence.login(),
                        "Записано ваше отсутствие " + days + ". Ваши задачи выполнит "
                                + absence.deputyName().brief(),
                        changed);
            }
            case ACTIVE ->
                tell(
                        absence.deputy(),
                        "Замещение началось. Задачи сотрудника ("
                                + absence.name().brief() + ") теперь стоят среди ваших.",
                        changed);
            case ENDED -> {
                boolean begun = absence.state() != Absence.State.PLANNED;
                tell(
                        absence.deputy(),
                        (begun ? "Замещение закончилось: " : "Замещение отменено: ")
                                + absence.name().brief(),
                        changed);
                tell(
                        absence.login(),
                        begun ? "Замещение закончилось, ваши задачи снова у вас." : "Ваше отсутствие отменено.",
                        changed);
            }
        }
    }

    private void tell(String login, String text, AbsenceChanged changed) {
        if (!login.equals(actor.loginOrSystem())) {
            notices.send(
                    Recipient.person(login),
                    NoticeKind.INFORMATION,
                    text,
                    "/",
                    "absence:" + changed.absence().id() + ":" + changed.state());
        }
    }
}
