package org.nastavnik.monitoring.process;

import java.util.Optional;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.TaskForm;
import org.nastavnik.monitoring.region.cycle.RegionCycle;
import org.nastavnik.monitoring.region.cycle.RegionCycleService;
import org.nastavnik.monitoring.region.cycle.RegionReportState;
import org.springframework.stereotype.Component;

/** The day has passed and municipalities are missing: the regional coordinator gives more time or goes on without them. */
@Component
class DecideLateMunicipalitiesForm implements TaskForm {

    private static final int DAYS_MORE = 7;

    private final RegionCycleService cycles;
    private final RegionFacts facts;

    DecideLateMunicipalitiesForm(RegionCycleService cycles, RegionFacts facts) {
        this.cycles = cycles;
        this.facts = facts;
    }

    @Override
    public String key() {
        return MonitoringElements.DECIDE_LATE_MUNICIPALITIES;
    }

    @Override
    public FormContent show(FormTask task) {
        RegionCycle cycle = facts.cycle(task);
        return facts.form(cycle)
                .value("lateTable", RegionFacts.table(facts.in(cycle, RegionReportState.AWAITED)))
                .value("until", cycles.today(cycle.regionId()).plusDays(DAYS_MORE));
    }

    @Override
    public Completion submit(FormTask task, FormValues values) {
        long id = RegionFacts.id(task);
        String reason = values.text("reason").orElse(null);
        if (values.text("decision").equals(Optional.of("extend"))) {
            cycles.extend(id, values.date("until").orElse(null), reason);
        } else {
            cycles.closeWithout(id, reason);
        }
        return Completion.done();
    }
}
