package org.nastavnik.engine.form.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.engine.form.Option;
import org.nastavnik.shared.Refusal;

class SubmissionCheckTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-09-15T03:00:00Z"), ZoneOffset.UTC);
    private static final FormSchema TRIAL = schema("trial-answer");

    private int timesShown;

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("fullName", null, "Заполните поле «Имя»."),
                Arguments.of("fullName", "   ", "Заполните поле «Имя»."),
                Arguments.of("fullName", "Я", "Напишите в поле «Имя» подробнее: не меньше 2 символов."),
                Arguments.of(
                        "fullName",
                        "я".repeat(41),
                        "Сократите текст в поле «Имя»: не больше 40 символов, сейчас их 41."),
                Arguments.of("fullName", 7, "В поле «Имя» нужен обычный текст: введите его заново."),
                Arguments.of("fullName", "Яна\0", "В поле «Имя» нужен обычный текст: введите его заново."),
                Arguments.of("way", null, "Выберите ответ в поле «Продолжать?»."),
                Arguments.of(
                        "way",
                        "maybe",
                        "В поле «Продолжать?» выбран ответ, которого нет в списке: откройте форму заново и выберите из"
                                + " списка."),
                Arguments.of(
                        "email",
                        "не адрес",
                        "Укажите в поле «Почта» адрес электронной почты, например school@example.ru."),
                Arguments.of(
                        "phone", "123", "Укажите в поле «Телефон» телефон с кодом страны, например +7 914 000-00-00."),
                Arguments.of(
                        "code",
                        "1-А",
                        "Проверьте, как записано значение в поле «Шифр». Две цифры, дефис и буква, например 12-А."),
                Arguments.of("age", "много", "Введите в поле «Возраст» число."),
                Arguments.of("age", true, "Введите в поле «Возраст» число."),
                Arguments.of("age", Double.NaN, "Введите в поле «Возраст» число."),
                Arguments.of("age", "1e999999999", "Введите в поле «Возраст» число."),
                Arguments.of("age", 14.5, "Введите в поле «Возраст» целое число."),
                Arguments.of("age", 13, "Введите в поле «Возраст» число не меньше 14."),
                Arguments.of("age", -1, "Введите в поле «Возраст» число не меньше 14."),
                Arguments.of("age", 100, "Введите в поле «Возраст» число не больше 99."),
                Arguments.of("hours", 1.25, "Введите в поле «Часы» число, в котором после запятой не больше 1 знака."),
                Arguments.of("consent", "да", "Поставьте или снимите отметку в поле «Согласие»."),
                Arguments.of(
                        "mentor",
                        "99",
                        "В поле «Наставник» выбран ответ, которого нет в списке: откройте форму заново и выберите из"
                                + " списка."),
                Arguments.of(
                        "mentor",
                        List.of("1"),
                        "В поле «Наставник» выбран ответ, которого нет в списке: откройте форму заново и выберите из"
                                + " списка."),
                Arguments.of(
                        "topics",
                        List.of("a", "x"),
                        "В поле «Темы» выбран ответ, которого нет в списке: откройте форму заново и выберите из списка."),
                Arguments.of(
                        "days",
                        "mon",
                        "В поле «Дни» выбран ответ, которого нет в списке: откройте форму заново и выберите из списка."),
                Arguments.of("day", "15.09.2026", "Укажите в поле «Начало» дату полностью: день, месяц и год."),
                Arguments.of("day", "2026-02-30", "Укажите в поле «Начало» дату полностью: день, месяц и год."),
                Arguments.of("day", "0202-09-15", "Укажите в поле «Начало» дату полностью: день, месяц и год."),
                Arguments.of("day", 20260915, "Укажите в поле «Начало» дату полностью: день, месяц и год."),
                Arguments.of(
                        "later",
                        "2026-09-14",
                        "Укажите в поле «Следующая встреча» сегодняшний день или более поздний."),
                Arguments.of("hour", "25:00", "Укажите в поле «Час» время, часы и минуты."));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_rule_is_refused_with_the_field_and_what_to_do(String key, Object value, String sentence) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> accept(with(key, value)))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(key);
                    assertThat(refusal.sentence()).isEqualTo(sentence);
                });
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("fullName", "  Яна Ли\r\nмладшая ", "Яна Ли\nмладшая"),
                Arguments.of("email", "school@example.ru", "school@example.ru"),
                Arguments.of("phone", "+7 (914) 000-00-00", "+7 (914) 000-00-00"),
                Arguments.of("code", "12-А", "12-А"),
                Arguments.of("age", 14, "14"),
                Arguments.of("age", 30.0, "30"),
                Arguments.of("age", "99", "99"),
                Arguments.of("hours", 1.5, "1.5"),
                Arguments.of("mentor", "1", "1"),
                Arguments.of("mentor", 1, "1"),
                Arguments.of("day", "2026-09-15", "2026-09-15"),
                Arguments.of("later", "2026-09-15", "2026-09-15"),
                Arguments.of("hour", "10:30", "10:30"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void what_keeps_the_rules_reaches_the_domain(String key, Object value, String expected) {
        assertThat(accept(with(key, value)).text(key)).contains(expected);
    }

    @Test
    void lists_and_dates_are_read_by_their_kind() {
        Map<String, Object> sent = with("topics", List.of("b", "a", "b"));
        sent.put("days", List.of());
        sent.put("day", "2026-09-15");
        FormValues values = accept(sent);
        assertThat(values.choices("topics")).containsExactly("b", "a");
        assertThat(values.has("days")).isFalse();
        assertThat(values.date("day")).contains(LocalDate.of(2026, 9, 15));
    }

    @Test
    void an_empty_answer_is_absent() {
        for (Object empty : Arrays.asList(null, "", "  ")) {
            Map<String, Object> sent = good("yes");
            List.of("email", "age", "mentor", "day").forEach(key -> sent.put(key, empty));
            FormValues values = accept(sent);
            assertThat(List.of("email", "age", "mentor", "day")).noneMatch(values::has);
        }
    }

    @Test
    void what_the_form_does_not_ask_for_is_dropped() {
        Map<String, Object> sent = good("yes");
        List.of("unknown", "shown", "closed", "onlyIfShown", "text_todo").forEach(key -> sent.put(key, "подброшено"));
        FormValues values = accept(sent);
        assertThat(List.of("unknown", "shown", "closed", "onlyIfShown", "text_todo"))
                .noneMatch(values::has);
    }

    @Test
    void a_hidden_field_is_neither_required_nor_taken() {
        Map<String, Object> sent = good("yes");
        sent.put("reason", "подброшено");
        sent.put("final", true);
        FormValues values = accept(sent);
        assertThat(values.has("reason")).isFalse();
        assertThat(values.has("final")).isFalse();
    }

    @Test
    void a_shown_field_of_a_group_is_required_and_taken() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> accept(good("no")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("reason"));
        Map<String, Object> sent = good("no");
        sent.put("reason", "Наставник уехал");
        sent.put("final", true);
        FormValues values = accept(sent);
        assertThat(values.text("reason")).contains("Наставник уехал");
        assertThat(values.yes("final")).isTrue();
    }

    @Test
    void a_condition_on_a_read_only_value_asks_what_is_shown_and_not_what_is_sent() {
        Map<String, Object> sent = good("yes");
        sent.put("shown", "нет");
        sent.put("onlyIfShown", "ответ");
        FormValues values =
                new SubmissionCheck(TRIAL, sent, () -> FormContent.with("").value("shown", "да"), TODAY).accept();
        assertThat(values.text("onlyIfShown")).contains("ответ");
    }

    @Test
    void a_condition_is_not_upset_by_what_can_be_no_answer() {
        for (Object odd : List.of(new Object(), Map.of("a", "b"), List.of(Map.of()), 5, true, "\" or true")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> accept(with("way", odd)))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("way"));
        }
    }

    @Test
    void a_required_checkbox_must_be_ticked() {
        for (Object unticked : Arrays.asList(null, false)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> new SubmissionCheck(
                                    schema("trial-confirm"),
                                    unticked == null ? Map.of() : Map.of("confirmed", unticked),
                                    () -> FormContent.with(""),
                                    TODAY)
                            .accept())
                    .satisfies(refusal -> assertThat(refusal.sentence())
                            .isEqualTo("Поставьте отметку «Подтверждаю»: без неё продолжить нельзя."));
        }
    }

    @Test
    void the_content_is_read_once_and_only_where_an_answer_depends_on_it() {
        new SubmissionCheck(schema("trial-confirm"), Map.of("confirmed", true), this::shown, TODAY).accept();
        assertThat(timesShown).isZero();
        Map<String, Object> sent = with("mentor", "1");
        sent.put("topics", List.of("a"));
        accept(sent);
        assertThat(timesShown).isEqualTo(1);
    }

    private FormValues accept(Map<String, Object> sent) {
        return new SubmissionCheck(TRIAL, sent, this::shown, TODAY).accept();
    }

    private FormContent shown() {
        timesShown++;
        return FormContent.with("")
                .options("mentors", List.of(new Option("1", "Первый")))
                .options("offeredTopics", List.of(new Option("a", "А"), new Option("b", "Б")));
    }

    private static Map<String, Object> good(String way) {
        Map<String, Object> sent = new HashMap<>();
        sent.put("fullName", "Яна Ли");
        sent.put("way", way);
        return sent;
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> sent = good("yes");
        sent.put(key, value);
        return sent;
    }

    private static FormSchema schema(String form) {
        try (InputStream file =
                SubmissionCheckTest.class.getResourceAsStream("/gate/trial/forms/trial/" + form + ".form")) {
            return FormSchema.read(file.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
