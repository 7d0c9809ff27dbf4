package org.nastavnik.launch.process;

import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.launch.Launch;
import org.nastavnik.launch.LaunchService;
import org.springframework.stereotype.Component;

/** The municipality's own road map is approved by order before schools make theirs (order 25/1, item 8.1; Sayansky 1.2). */
@Component
class ApproveMunicipalRoadMapForm implements TaskForm {

    private final LaunchService launches;
    private final LaunchFacts facts;

    ApproveMunicipalRoadMapForm(LaunchService launches, LaunchFacts facts) {
        this.launches = launches;
        this.facts = facts;
    }

    @Override
    public String key() {
        return LaunchElements.APPROVE_ROAD_MAP;
    }

    @Override
    public FormContent show(FormTask task) {
        return facts.form(task).value("orderDate", facts.today(facts.launch(task)));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        Launch launch = facts.launch(task);
        launches.approveRoadMap(
                launch.id(),
                values.requiredText("orderNumber", "Укажите номер приказа об утверждении дорожной карты."),
                values.requiredDate("orderDate", "Укажите дату приказа об утверждении дорожной карты."));
        return Completion.done();
    }
}
