package org.nastavnik.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every deed that code records has words for the timeline. */
class AuditWordsTest {

    private static final Pattern ACTION = Pattern.compile(
            "\"((?:absence|award|bank-card|bank-register|calendar|consent|document|matching|meeting|note|pair|pairing|person|plan|practice|programme|report|road-map|role"
                    + "|selection|step|survey|swot|task|website)\\.[a-z][a-z-]+)\"");

    @Test
    void every_recorded_action_has_russian_words() throws IOException {
        Set<String> used;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            used = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(AuditWordsTest::actions)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(used).contains("programme.created", "award.given");
        assertThat(used)
                .allSatisfy(action -> assertThat(words().getProperty("audit." + action))
                        .as("audit." + action)
                        .isNotBlank());
    }

    private static Stream<String> actions(Path source) {
        try {
            Matcher matcher = ACTION.matcher(Files.readString(source));
            return matcher.results().map(hit -> hit.group(1)).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties words() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                AuditWordsTest.class.getResourceAsStream("/messages.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }
}
