package org.nastavnik.practice.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.practice.Practice;
import org.nastavnik.practice.PracticeService;
import org.nastavnik.programme.process.CaseFacts;
import org.springframework.stereotype.Component;

/** The curator describes the programme's practice, or says that there is none. */
@Component
class DescribePracticeForm implements TaskForm {

    private final PracticeService practices;
    private final CaseFacts facts;

    DescribePracticeForm(PracticeService practices, CaseFacts facts) {
        this.practices = practices;
        this.facts = facts;
    }

    @Override
    public String key() {
        return "describe-practice";
    }

    @Override
    public FormContent show(FormTask task) {
        return facts.form(task);
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        if (values.yes("described")) {
            practices.describe(
                    task.businessKey().programmeId(),
                    new Practice.Description(
                            values.requiredText("title", "Назовите практику."),
                            values.requiredText("description", "Опишите, что и как делали."),
                            values.requiredText("result", "Напишите, что получилось.")));
        }
        return Completion.done();
    }
}
