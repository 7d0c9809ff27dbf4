package org.nastavnik.engine.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.nastavnik.shared.BusinessKey;
import org.springframework.stereotype.Component;

/** Reads the diagram of a case's process as it was deployed when the case began. The caller has checked the rights. */
@Component
public class Diagrams {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;

    Diagrams(RepositoryService repository, RuntimeService runtime, HistoryService history) {
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
    }

    /**
     * @param xml the model
     * @param active ids of the elements where it stands now
     * @param passed ids of the elements that were left at least once
     */
    public record Diagram(String name, String xml, List<String> active, List<String> passed) {}

    public Optional<Diagram> of(BusinessKey key) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key.value())
                .singleResult();
        if (instance == null) {
            return Optional.empty();
        }
        List<String> active = instance.getEndTime() == null
                ? runtime.getActiveActivityIds(instance.getId()).stream()
                        .distinct()
                        .toList()
                : List.of();
        List<String> passed =
                history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .list()
                        .stream()
                        .map(HistoricActivityInstance::getActivityId)
                        .distinct()
                        .toList();
        return Optional.of(new Diagram(
                instance.getProcessDefinitionName(), model(instance.getProcessDefinitionId()), active, passed));
    }

    private String model(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
