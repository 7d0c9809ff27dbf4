package org.nastavnik.engine.gate;

import java.util.List;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.engine.form.StartForm;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** The forms of the trial process as features write them. */
final class TrialForms {

    private TrialForms() {}

    @Component
    static class Answer implements TaskForm {

        private final TrialDomain domain;

        Answer(TrialDomain domain) {
            this.domain = domain;
        }

        @Override
        public String key() {
            return "trial-answer";
        }

        @Override
        public FormContent show(FormTask task) {
            return FormContent.with("**Дело " + task.businessKey().programmeId() + "**, " + task.login())
                    .value("age", 30)
                    .value("hours", 1.5)
                    .value("consent", true)
                    .value("shown", "нет")
                    .value("topics", List.of("a"))
                    .options("mentors", List.of(new Option("1", "Первый"), new Option("2", "Второй «лучший»")))
                    .options("offeredTopics", List.of(new Option("a", "А"), new Option("b", "Б")));
        }

        @Override
        public Completion submit(FormTask task, FormValues values) {
            return domain.take(task, values);
        }
    }

    @Component
    static class Confirm implements TaskForm {

        private final TrialDomain domain;

        Confirm(TrialDomain domain) {
            this.domain = domain;
        }

        @Override
        public String key() {
            return "trial-confirm";
        }

        @Override
        public FormContent show(FormTask task) {
            return FormContent.with("");
        }

        @Override
        public Completion submit(FormTask task, FormValues values) {
            return domain.take(task, values);
        }
    }

    @Component
    static class Start implements StartForm {

        private final TrialWorld world;

        Start(TrialWorld world) {
            this.world = world;
        }

        @Override
        public String key() {
            return "gate-trial";
        }

        @Override
        public Started start(String login, FormValues values) {
            BusinessKey key = BusinessKey.programme(values.integer("case").orElseThrow());
            return new Started(key, world.tenantOf(key));
        }
    }

    /** What the trial's model calls. */
    @Component("trialTasks")
    public static class Tasks {

        private final TrialWorld world;

        Tasks(TrialWorld world) {
            this.world = world;
        }

        public String people(String businessKey) {
            return world.groupOf(BusinessKey.parse(businessKey));
        }
    }
}
