package org.nastavnik.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Writes down every node and every answer of a gateway that the process tests pass, one {@code process element} a line,
 * into the file of the system property {@code nastavnik.coverage}; the check of it comes after all tests.
 */
public class CoverageRecorder extends AbstractProcessEnginePlugin {

    public static final String PROPERTY = "nastavnik.coverage";

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Path file;

    CoverageRecorder() {
        String name = System.getProperty(PROPERTY);
        this.file = name == null ? null : Path.of(name);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (file != null) {
            configuration.getCustomPostBPMNParseListeners().add(new Listening());
        }
    }

    private void passed(String process, String element) {
        String line = process + " " + element;
        if (seen.add(line)) {
            try {
                Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
            definitions.forEach(definition -> listen(definition.getKey(), definition.getActivities()));
        }

        private void listen(String process, List<ActivityImpl> activities) {
            for (ActivityImpl activity : activities) {
                ExecutionListener started = execution -> passed(process, activity.getActivityId());
                activity.addListener(ExecutionListener.EVENTNAME_START, started);
                activity.getOutgoingTransitions().forEach(way -> {
                    ExecutionListener taken = execution -> passed(process, way.getId());
                    ((TransitionImpl) way).addListener(ExecutionListener.EVENTNAME_TAKE, taken);
                });
                listen(process, activity.getActivities());
            }
        }
    }
}
