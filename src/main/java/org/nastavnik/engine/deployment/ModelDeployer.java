package org.nastavnik.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys each feature's models and forms together, so that a task finds the form it was drawn with; a feature of which
 * nothing changed is left alone. Runs when all beans exist and before the web server, the job executor and the
 * application's runners start, so whatever uses processes finds them.
 */
@Component
public class ModelDeployer implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final RepositoryService repositoryService;
    private final ModelCheck check;

    ModelDeployer(RepositoryService repositoryService, ModelCheck check) {
        this.repositoryService = repositoryService;
        this.check = check;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Collection<FeatureResources> features = FeatureResources.ofClassPath();
        features.forEach(this::deploy);
        LOG.info("Models of {} features are deployed", features.size());
    }

    /** Shared by all municipalities. Throws where a form or a model does not fit; nothing of the feature is deployed then. */
    public void deploy(FeatureResources feature) {
        check.check(feature);
        DeploymentBuilder deployment = repositoryService
                .createDeployment()
                .name("nastavnik/" + feature.feature())
                .source("nastavnik")
                // All of the feature or nothing: a form is found only in the deployment of its process
                .enableDuplicateFiltering(false);
        feature.files().forEach((path, file) -> deployment.addInputStream(path, new ByteArrayInputStream(file)));
        deployment.deploy();
    }
}
