package org.nastavnik.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All tests together have passed every node of every model and every answer of every gateway. Runs after them, over what
 * they wrote down.
 */
class ModelCoverageIT {

    private static final Path COVERAGE = Path.of("target", "model-coverage.txt");

    static List<Path> models() {
        return ModelRulesTest.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_node_and_every_answer_was_passed(Path file) throws IOException {
        Set<String> missing = expected(Bpmn.readModelFromFile(file.toFile()));
        assertThat(missing).isNotEmpty();
        missing.removeAll(Files.readAllLines(COVERAGE));
        assertThat(missing).isEmpty();
    }

    @Test
    void a_node_that_nobody_passed_is_noticed() throws IOException {
        Set<String> expected =
                expected(Bpmn.readModelFromStream(getClass().getResourceAsStream("/canary/bad-model.bpmn")));
        assertThat(expected).contains("bad-model script", "bad-model f6", "bad-model f7");
        assertThat(Files.readAllLines(COVERAGE)).doesNotContainAnyElementsOf(expected);
    }

    private static Set<String> expected(BpmnModelInstance model) {
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        Set<String> expected = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> expected.add(process + " " + node.getId()));
        model.getModelElementsByType(ExclusiveGateway.class).stream()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .forEach(answer -> expected.add(process + " " + answer.getId()));
        return expected;
    }
}
