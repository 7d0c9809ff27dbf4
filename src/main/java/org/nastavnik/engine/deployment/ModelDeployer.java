package org.nastavnik.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.Resource;
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

    /**
     * Shared by all municipalities. Throws where a form or a model does not fit; nothing of the feature is deployed then.
     * What an earlier start has deployed was checked then.
     */
    public void deploy(FeatureResources feature) {
        if (deployed(feature)) {
            return;
        }
        check.check(feature);
        DeploymentBuilder deployment = repositoryService
                .createDeployment()
                .name(name(feature))
                .source("nastavnik")
                // All of the feature or nothing: a form is found only in the deployment of its process
                .enableDuplicateFiltering(false);
        feature.files().forEach((path, file) -> deployment.addInputStream(path, new ByteArrayInputStream(file)));
        deployment.deploy();
    }

    /** As the last deployment of the feature, file by file. */
    private boolean deployed(FeatureResources feature) {
        return repositoryService
                .createDeploymentQuery()
                .deploymentName(name(feature))
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(last -> repositoryService.getDeploymentResources(last.getId()))
                .anyMatch(files -> same(files, feature));
    }

    private static boolean same(List<Resource> deployed, FeatureResources feature) {
        return deployed.size() == feature.files().size()
                && deployed.stream()
                        .allMatch(file -> Arrays.equals(
                                ((ResourceEntity) file).getBytes(),
                                feature.files().get(file.getName())));
    }

    private static String name(FeatureResources feature) {
        return "nastavnik/" + feature.feature();
    }
}
