package org.nastavnik.engine.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.nastavnik.engine.gate.FormRegistry;
import org.nastavnik.support.NastavnikTest;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * Cases live for years on the model that they were begun with. What any landed model has ever called, and every task that it
 * has ever given to people, stands in {@code landed-models.txt} and is there to this day; nothing is taken off that list.
 */
@NastavnikTest
class LandedModelsTest {

    private static final Pattern PROCESS = Pattern.compile("<(?:bpmn:)?process [^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(([^()]*)\\)");

    @Autowired
    private FormRegistry forms;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void whatever_a_landed_model_asks_for_is_there() throws IOException {
        assertThat(landed()).hasSizeGreaterThan(150).allMatch(this::served, "is served by the product");
    }

    @Test
    void every_model_of_today_is_on_the_list() throws IOException {
        TreeSet<String> missing = new TreeSet<>(today());
        missing.removeAll(landed());
        assertThat(missing)
                .as("lines to be added to src/test/resources/landed-models.txt")
                .isEmpty();
    }

    @Test
    void what_nobody_serves_would_be_found() {
        assertThat(List.of(
                        "bank-card task never-drawn",
                        "bank-card call bankCardTasks.neverThere/1",
                        "bank-card call bankCardTasks.isSigned/3",
                        "bank-card call dataSource.getConnection/0"))
                .noneMatch(this::served);
    }

    private static List<String> landed() throws IOException {
        return new ClassPathResource("landed-models.txt")
                .getContentAsString(UTF_8)
                .lines()
                .toList();
    }

    private boolean served(String line) {
        String[] words = line.split(" ");
        return words[1].equals("task") ? forms.taskForm(words[2]).isPresent() : callable(words[2]);
    }

    /** @param call bean.method/number of arguments; the engine knows only the beans that a model may call */
    private boolean callable(String call) {
        String[] parts = call.split("[./]");
        Object bean = engine.getBeans().get(parts[0]);
        return bean != null
                && Arrays.stream(AopUtils.getTargetClass(bean).getMethods())
                        .anyMatch(method -> method.getName().equals(parts[1])
                                && method.getParameterCount() == Integer.parseInt(parts[2]));
    }

    private static List<String> today() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(LandedModelsTest::lines)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        String model = read(file);
        Matcher process = PROCESS.matcher(model);
        assertThat(process.find()).isTrue();
        String key = process.group(1);
        return Stream.concat(
                HumanSteps.read(model.getBytes(UTF_8)).userTasks().stream().map(task -> key + " task " + task.key()),
                EXPRESSION
                        .matcher(model)
                        .results()
                        .flatMap(expression -> CALL.matcher(expression.group(1)).results())
                        .map(call ->
                                key + " call " + call.group(1) + "." + call.group(2) + "/" + arguments(call.group(3))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int arguments(String typed) {
        return typed.isBlank() ? 0 : typed.split(",").length;
    }
}
