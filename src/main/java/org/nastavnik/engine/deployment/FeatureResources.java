package org.nastavnik.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The models, decision tables and forms of one feature: {@code bpmn/<feature>/} and {@code forms/<feature>/}. A
 * resource's name is its path, so two files of one name in different folders stay apart, in a jar as in a folder.
 */
public record FeatureResources(String feature, SortedMap<String, byte[]> files) {

    private static final List<String> PATTERNS = List.of("bpmn/*/**/*.bpmn", "bpmn/*/**/*.dmn", "forms/*/**/*.form");

    /** All features of the class path, each with its files, in alphabetical order. */
    static Collection<FeatureResources> ofClassPath() {
        Map<String, FeatureResources> features = new TreeMap<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : PATTERNS) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            try {
                for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
                    add(features, path(resource, folder), resource);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + folder, e);
            }
        }
        return features.values();
    }

    private static void add(Map<String, FeatureResources> features, String path, Resource resource) throws IOException {
        String feature = path.split("/")[1];
        features.computeIfAbsent(feature, name -> new FeatureResources(name, new TreeMap<>()))
                .files()
                .put(path, resource.getContentAsByteArray());
    }

    private static String path(Resource resource, String folder) throws IOException {
        String url = resource.getURL().toString();
        return url.substring(url.lastIndexOf("/" + folder) + 1);
    }
}
