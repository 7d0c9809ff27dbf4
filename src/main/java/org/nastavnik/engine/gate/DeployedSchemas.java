package org.nastavnik.engine.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.nastavnik.engine.form.schema.FormSchema;
import org.springframework.stereotype.Component;

/**
 * The schema with which a task's form was deployed. What is deployed never changes, so each is read once and a
 * submission costs no statement for it.
 */
@Component
class DeployedSchemas {

    private final Map<FormOfDeployment, FormSchema> schemas = new ConcurrentHashMap<>();

    FormSchema of(CommandContext context, String deploymentId, String formKey) {
        FormOfDeployment form = new FormOfDeployment(deploymentId, formKey);
        FormSchema known = schemas.get(form);
        if (known == null) {
            known = read(context, form);
            schemas.put(form, known);
        }
        return known;
    }

    private static FormSchema read(CommandContext context, FormOfDeployment form) {
        CamundaFormDefinitionEntity definition = context.getCamundaFormDefinitionManager()
                .findDefinitionByDeploymentAndKey(form.deploymentId(), form.formKey());
        if (definition == null) {
            throw new IllegalStateException("No form " + form.formKey() + " was deployed with its process");
        }
        GetDeploymentResourceCmd resource =
                new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName());
        try (InputStream file = context.runWithoutAuthorization(resource)) {
            return FormSchema.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record FormOfDeployment(String deploymentId, String formKey) {}
}
