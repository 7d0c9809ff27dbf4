package org.nastavnik.engine.gate;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the gate into the engine: its two services, the watch over persons' commands and the watch over what is stored. */
@Component
@Order(Ordering.DEFAULT_ORDER + 20)
class GatePlugin extends AbstractProcessEnginePlugin {

    private final FormGate gate;

    GatePlugin(FormGate gate) {
        this.gate = gate;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        Callers callers = new Callers(configuration::getIdentityService);
        GatedTaskService tasks = new GatedTaskService(gate, callers);
        configuration.setTaskService(tasks);
        configuration.setFormService(new GatedFormService(gate, tasks));

        // An interceptor knows its successor, so each chain needs its own
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new OnlyByForm(callers)));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), new OnlyByForm(callers)));
        configuration.setCustomPostCommandInterceptorsTxRequired(
                with(configuration.getCustomPostCommandInterceptorsTxRequired(), new OnlyIdsStored()));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPostCommandInterceptorsTxRequiresNew(), new OnlyIdsStored()));
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> present, CommandInterceptor added) {
        List<CommandInterceptor> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
