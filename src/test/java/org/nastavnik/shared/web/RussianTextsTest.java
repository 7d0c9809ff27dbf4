package org.nastavnik.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Russian texts of all four applications against the English ones of the WebJar in use: nothing missing or broken. */
class RussianTextsTest {

    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/%s/locales/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|(%[sd])|(\\{})");
    private static final Pattern TAG = Pattern.compile("</?([a-z]+)[^>]*>|&\\w+;");
    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    /** Empty on purpose: the maker's banner is not shown, and a missing form says nothing in English either. */
    private static final Set<String> EMPTY = Set.of("labels.BANNER_CE_EOL_TEXT", "labels.NO_TASK_FORM");

    /** What would be filled in there is English and of the engine: names of its permissions and resources. */
    private static final Set<String> WITHOUT_PLACEHOLDERS =
            Set.of("labels.PAGES_MSG_ACCESS_DENIED", "labels.PAGES_MSG_ACCESS_DENIED_RESOURCE_ID");

    /** «<null>» and «<undefined>» are words in brackets, not tags. */
    private static final Set<String> WORDS_IN_BRACKETS = Set.of("null", "undefined", "definition", "version");

    private static final Set<String> WITHOUT_RUSSIAN_LETTERS = Set.of(
            "labels.SEARCH_LESS_THAN",
            "labels.SEARCH_LESS_THAN_EQUALS",
            "labels.SEARCH_GREATER_THAN",
            "labels.SEARCH_GREATER_THAN_EQUALS",
            "labels.PLGN_REP_CSV",
            "labels.PLGN_REP_JSON");

    /** Names of formats and keys, and what has to be typed as it is. */
    private static final Set<String> LATIN_ALLOWED =
            Set.of("CSV", "JSON", "Ctrl", "cockpit", "tasklist", "admin", "resolve", "YYYY", "MM", "DD", "LT", "LL");

    private static final Pattern NOT_READ = Pattern.compile("\\{\\{[^}]*}}|<[^>]*>|%[sd]|&\\w+;");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void every_text_is_there_with_its_placeholders_and_tags(String application) throws IOException {
        ObjectNode english = texts(application, "en.json");
        assertThat(leaves(english)).hasSizeGreaterThan(150);
        assertThat(faults(english, texts(application, "ru.json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void a_lost_text_or_an_english_word_would_be_found_in_each(String application) throws IOException {
        ObjectNode lost = texts(application, "ru.json");
        ((ObjectNode) lost.get("labels")).remove("SAVE");
        assertThat(faults(texts(application, "en.json"), lost)).containsExactly("labels.SAVE is missing");

        ObjectNode english = texts(application, "ru.json");
        ((ObjectNode) english.get("labels")).put("SAVE", "Сохранить Process");
        assertThat(faults(texts(application, "en.json"), english))
                .containsExactly("labels.SAVE has an English word: Process");
    }

    @Test
    void a_lost_text_placeholder_or_tag_would_be_found() throws IOException {
        ObjectNode lost = texts("tasklist", "ru.json");
        ((ObjectNode) lost.get("labels")).remove("CLAIM_TASK");
        assertThat(faults(texts("tasklist", "en.json"), lost)).containsExactly("labels.CLAIM_TASK is missing");

        ObjectNode superfluous = texts("tasklist", "ru.json");
        ((ObjectNode) superfluous.get("labels")).put("CLAIM_TSK", "Взять");
        assertThat(faults(texts("tasklist", "en.json"), superfluous)).containsExactly("labels.CLAIM_TSK is unknown");

        ObjectNode placeholder = texts("tasklist", "ru.json");
        ((ObjectNode) placeholder.get("labels")).put("CAM_WIDGET_COPY", "Скопировать «{{ valu }}»");
        assertThat(faults(texts("tasklist", "en.json"), placeholder))
                .containsExactly("labels.CAM_WIDGET_COPY has [valu] for [value]");

        ObjectNode tag = texts("tasklist", "ru.json");
        ((ObjectNode) tag.get("labels")).put("FIRST_LOGIN_INFO", "Знакомство — на <a href='/'>главной странице.");
        assertThat(faults(texts("tasklist", "en.json"), tag))
                .containsExactly("labels.FIRST_LOGIN_INFO has [a] for [/a, a]");

        ObjectNode english = texts("tasklist", "ru.json");
        ((ObjectNode) english.get("labels")).put("CLAIM_TASK", "Claim");
        assertThat(faults(texts("tasklist", "en.json"), english))
                .containsExactly(
                        "labels.CLAIM_TASK is not Russian: Claim", "labels.CLAIM_TASK has an English word: Claim");

        ObjectNode months = texts("tasklist", "ru.json");
        ((ObjectNode) months.get("dateLocales")).putArray("months").add("января");
        assertThat(faults(texts("tasklist", "en.json"), months)).contains("dateLocales.months.11 is missing");
    }

    @Test
    void words_of_the_engine_do_not_reach_the_reader() throws IOException {
        Pattern engine = Pattern.compile(
                "процесс|экземпляр|переменн|инцидент|Camunda|клейм|делег",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Map<String, String> russian = leaves(texts("tasklist", "ru.json"));
        assertThat(russian).hasSizeGreaterThan(400);
        assertThat(russian)
                .allSatisfy((key, text) -> assertThat(engine.matcher(text).find())
                        .as("%s: %s", key, text)
                        .isFalse());
    }

    private static List<String> faults(JsonNode english, JsonNode russian) {
        Map<String, String> expected = leaves(english);
        Map<String, String> given = leaves(russian);
        List<String> faults = new ArrayList<>();
        expected.forEach((key, text) -> {
            String translation = given.get(key);
            if (translation == null) {
                faults.add(key + " is missing");
            } else if (EMPTY.contains(key)) {
                if (!translation.isEmpty()) {
                    faults.add(key + " is not empty");
                }
            } else {
                compare(key, text, translation, faults);
            }
        });
        given.keySet().stream()
                .filter(key -> !expected.containsKey(key))
                .forEach(key -> faults.add(key + " is unknown"));
        return faults;
    }

    private static void compare(String key, String text, String translation, List<String> faults) {
        List<String> wanted = key.startsWith("dateLocales.calendar") ? List.of() : found(PLACEHOLDER, text);
        if (WITHOUT_PLACEHOLDERS.contains(key)) {
            wanted = List.of();
        }
        List<String> marks = found(PLACEHOLDER, translation);
        if (key.startsWith("dateLocales.relativeTime")) {
            marks = marks.stream().filter(wanted::contains).toList();
        }
        if (!marks.equals(wanted)) {
            faults.add(key + " has " + marks + " for " + wanted);
        }
        List<String> tags = found(TAG, text);
        List<String> russianTags = found(TAG, translation);
        if (!russianTags.equals(tags)) {
            faults.add(key + " has " + russianTags + " for " + tags);
        }
        if (needsRussian(key, text) && !CYRILLIC.matcher(translation).find()) {
            faults.add(key + " is not Russian: " + translation);
        }
        findLatin(key, translation, faults);
    }

    /** Words in Latin letters that are neither placeholders nor tags; moment's formats are letters by nature. */
    private static void findLatin(String key, String translation, List<String> faults) {
        if (!key.startsWith("labels.")) {
            return;
        }
        LATIN_WORD
                .matcher(NOT_READ.matcher(translation).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> !LATIN_ALLOWED.contains(word))
                .forEach(word -> faults.add(key + " has an English word: " + word));
    }

    private static boolean needsRussian(String key, String text) {
        return key.startsWith("labels.")
                && !WITHOUT_RUSSIAN_LETTERS.contains(key)
                && LATIN_WORD.matcher(text).find();
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String mark = matcher.group();
            String name = matcher.group(1) != null ? (mark.startsWith("</") ? "/" : "") + matcher.group(1) : mark;
            if (!WORDS_IN_BRACKETS.contains(name)) {
                found.add(name);
            }
        }
        return found.stream().sorted().toList();
    }

    private static Map<String, String> leaves(JsonNode node) {
        Map<String, String> leaves = new TreeMap<>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(join(path, field.getKey()), field.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(join(path, String.valueOf(i)), node.get(i), leaves);
            }
        } else {
            leaves.put(path, node.asText());
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The maker's files begin with a byte order mark. */
    private static ObjectNode texts(String application, String file) throws IOException {
        try (InputStream in = RussianTextsTest.class.getResourceAsStream(LOCALES.formatted(application) + file)) {
            assertThat(in).as(application + "/" + file).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (ObjectNode) JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
    }
}
