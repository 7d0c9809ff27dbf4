package org.nastavnik.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Puts our listeners on every user task of every model. They are built-in ones, which run where custom listeners are
 * skipped too. An assignment needs none of its own: it always comes with a creation or an update. A migration calls no
 * listener at all and is heard of from the history.
 */
@Component
class TaskProjectionPlugin extends AbstractProcessEnginePlugin {

    private final TaskProjection projection;

    TaskProjectionPlugin(TaskProjection projection) {
        this.projection = projection;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new OnEveryUserTask());
        configuration.getCustomHistoryEventHandlers().add(new OnMigration());
    }

    private final class OnEveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            listen(task, TaskListener.EVENTNAME_CREATE, projection::created);
            listen(task, TaskListener.EVENTNAME_UPDATE, projection::updated);
            listen(task, TaskListener.EVENTNAME_COMPLETE, projection::completed);
            listen(task, TaskListener.EVENTNAME_DELETE, gone -> projection.deleted(gone.getId()));
        }

        private void listen(TaskDefinition task, String event, Consumer<TaskEntity> what) {
            task.addBuiltInTaskListener(event, delegate -> what.accept((TaskEntity) delegate));
        }
    }

    private final class OnMigration implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            // instances, activities and jobs migrate by events of the same name
            if (event instanceof HistoricTaskInstanceEventEntity task
                    && event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_MIGRATE)) {
                projection.migrated(task.getTaskId(), task.getTaskDefinitionKey(), task.getProcessDefinitionKey());
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }
}
