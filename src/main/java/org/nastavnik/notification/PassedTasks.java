package org.nastavnik.notification;

import org.nastavnik.organization.TaskPassed;
import org.nastavnik.shared.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people that a colleague has given them a task. */
@Component
class PassedTasks {

    private final Notices notices;
    private final CurrentActor actor;

    PassedTasks(Notices notices, CurrentActor actor) {
        this.notices = notices;
        this.actor = actor;
    }

    @EventListener
    void on(TaskPassed passed) {
        if (passed.to().equals(actor.loginOrSystem())) {
            return;
        }
        notices.send(
                Recipient.person(passed.to()),
                NoticeKind.INFORMATION,
                "Вам передана задача «" + passed.task().name() + "».",
                passed.task().link(),
                "task:" + passed.task().id() + ":passed:" + passed.task().assignee());
    }
}
