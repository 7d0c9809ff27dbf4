package org.nastavnik.engine.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What does not fit is told at start, by name, and not deployed. */
@NastavnikTest
class ModelCheckTest {

    private static final String FORM = "{\"id\": \"%s\", \"components\": []}";

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private ModelDeployer deployer;

    @Test
    void a_task_needs_a_form_and_somebody_who_takes_it() {
        assertRefused(
                model("<userTask id=\"nobodys-task\" camunda:formRef=\"nobodys-task\""
                        + " camunda:formRefBinding=\"deployment\"/>"),
                Map.of(),
                "task nobodys-task has no file nobodys-task.form",
                "task nobodys-task has no TaskForm bean");
        assertRefused(
                model("<userTask id=\"trial-confirm\"/>"),
                Map.of("forms/odd/trial-confirm.form", FORM.formatted("trial-confirm")),
                "task trial-confirm does not name its form");
        assertRefused(
                model("<userTask id=\"trial-confirm\" camunda:formRef=\"trial-confirm\""
                        + " camunda:formRefBinding=\"latest\"/>"),
                Map.of("forms/odd/trial-confirm.form", FORM.formatted("trial-confirm")),
                "of the same deployment");
    }

    @Test
    void a_start_form_needs_somebody_who_takes_it() {
        assertRefused(
                model("<startEvent id=\"start\" camunda:formRef=\"odd\" camunda:formRefBinding=\"deployment\"/>"),
                Map.of("forms/odd/odd.form", FORM.formatted("odd")),
                "start of odd has no StartForm bean");
    }

    @Test
    void a_forms_id_is_its_files_name_and_its_components_are_known() {
        assertRefused(
                model(""), Map.of("forms/odd/one.form", FORM.formatted("two")), "forms/odd/one.form has the id two");
        assertRefused(
                model(""),
                Map.of(
                        "forms/odd/one.form",
                        "{\"id\": \"one\", \"components\": [{\"type\": \"dynamiclist\", \"id\": \"a\"}]}"),
                "Form one cannot be used: a is a dynamiclist");
    }

    @Test
    void what_has_not_changed_is_not_deployed_again() {
        TreeMap<String, byte[]> files = new TreeMap<>(
                Map.of("forms/same/same.form", FORM.formatted("same").getBytes(UTF_8)));
        for (int start = 0; start < 3; start++) {
            deployer.deploy(new FeatureResources("same", files));
        }
        assertThat(deployments("same")).isEqualTo(1);
        files.put("forms/same/other.form", FORM.formatted("other").getBytes(UTF_8));
        deployer.deploy(new FeatureResources("same", files));
        assertThat(deployments("same")).isEqualTo(2);
        assertThatThrownBy(() -> deployer.deploy(new FeatureResources(
                        "same", new TreeMap<>(Map.of("forms/same/same.form", "no json".getBytes(UTF_8))))))
                .hasMessageContaining("not JSON");
        assertThat(deployments("same")).isEqualTo(2);
    }

    private void assertRefused(String model, Map<String, String> otherFiles, String... faults) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("bpmn/odd/odd.bpmn", model.getBytes(UTF_8));
        otherFiles.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> deployer.deploy(new FeatureResources("odd", files)))
                .satisfies(e -> assertThat(e.getMessage()).contains(faults));
        assertThat(deployments("odd")).isZero();
    }

    private long deployments(String feature) {
        return repositoryService
                .createDeploymentQuery()
                .deploymentName("nastavnik/" + feature)
                .count();
    }

    private static String model(String elements) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="odd-model"
                             xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://nastavnik.org/odd">
                  <process id="odd" isExecutable="true" camunda:historyTimeToLive="P30D">%s</process>
                </definitions>""".formatted(elements);
    }
}
