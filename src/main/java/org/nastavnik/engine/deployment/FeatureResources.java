package org.nastavnik.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The models, decision tables and forms of one feature: {@code bpmn/<feature>/} and {@code forms/<feature>/}, and the forms
 * of other features that its models name: a task of the programme may have a form of matching. A resource's name is its
 * path, so two files of one name in different folders stay apart, in a jar as in a folder.
 */
public record FeatureResources(String feature, SortedMap<String, byte[]> files) {

    private static final List<String> PATTERNS = List.of("bpmn/*/**/*.bpmn", "bpmn/*/**/*.dmn", "forms/*/**/*.form");

    private static final Pattern FORM_REF = Pattern.compile("formRef=\"([^\"]+)\"");

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
        features.values().forEach(feature -> feature.borrowForms(features.values()));
        return features.values();
    }

    private void borrowForms(Collection<FeatureResources> all) {
        Set<String> named = new TreeSet<>();
        files.forEach((path, file) -> {
            Matcher formRef = FORM_REF.matcher(path.endsWith(".bpmn") ? new String(file, StandardCharsets.UTF_8) : "");
            while (formRef.find()) {
                named.add(formRef.group(1));
            }
        });
        for (String form : named) {
            all.stream()
                    .filter(other -> other != this)
                    .forEach(other -> other.files.forEach((path, file) -> {
                        if (path.equals("forms/" + other.feature + "/" + form + ".form")) {
                            files.put(path, file);
                        }
                    }));
        }
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
