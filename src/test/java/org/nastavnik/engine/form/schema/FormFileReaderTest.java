package org.nastavnik.engine.form.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFileReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'dynamiclist','id':'a','path':'a'} | a is a dynamiclist",
                "{'type':'filepicker','id':'a','key':'a','label':'A'} | a is a filepicker",
                "{'type':'table','id':'a','label':'A'} | a is a table",
                "{'type':'html','id':'a'} | a is a html",
                "{'type':'textfield','id':'a','key':'b','label':'A'} | id a is not the key b",
                "{'type':'textfield','id':'a','key':'a'} | a has no label",
                "{'type':'group','id':'g','path':'g','components':[]} | g uses path",
                "{'type':'select','id':'a','key':'a','label':'A'} | a offers no options",
                "{'type':'checklist','id':'a','key':'a','label':'A','valuesKey':'a'} | takes its options from another field",
                "{'type':'select','id':'a','key':'a','label':'A','valuesExpression':'=x'} | a uses valuesExpression",
                "{'type':'textfield','id':'a','key':'a','label':'A','readonly':'=b'} | a is read-only by an expression",
                "{'type':'textfield','id':'a','key':'a','label':'A','validate':{'pattern':'('}} | a pattern that is none",
                "{'type':'number','id':'a','key':'a','label':'A','validate':{'min':'=b'}} | limit that is no number",
                "{'type':'text','id':'a','text':'x','conditional':{'hide':'b'}} | which is no FEEL expression"
            })
    void what_the_gate_cannot_check_is_refused_by_name(String component, String fault) {
        String json = "{\"id\":\"f\",\"components\":[" + component.replace('\'', '"') + "]}";
        assertThatExceptionOfType(UnsuitableForm.class)
                .isThrownBy(() -> FormSchema.read(json.getBytes(UTF_8)))
                .withMessageContaining("Form f ")
                .withMessageContaining(fault);
    }

    @Test
    void two_fields_of_one_key_are_refused() {
        String field = "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"label\":\"A\"}";
        String json = "{\"id\":\"f\",\"components\":[" + field + "," + field + "]}";
        assertThatExceptionOfType(UnsuitableForm.class)
                .isThrownBy(() -> FormSchema.read(json.getBytes(UTF_8)))
                .withMessageContaining("id a is used twice");
    }

    @Test
    void a_condition_that_feel_does_not_take_is_told() {
        String json = "{\"id\":\"f\",\"components\":[{\"type\":\"text\",\"id\":\"a\",\"text\":\"x\","
                + "\"conditional\":{\"hide\":\"=b = = c\"}}]}";
        assertThat(FormSchema.conditionFaults(json.getBytes(UTF_8)))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("=b = = c, which FEEL does not take");
    }

    @Test
    void feel_takes_every_condition_of_every_form() throws Exception {
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            List<Path> files =
                    forms.filter(path -> path.toString().endsWith(".form")).toList();
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                assertThat(FormSchema.conditionFaults(Files.readAllBytes(file)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_sound_form_is_read_with_the_fields_of_its_groups() throws Exception {
        try (var file = getClass().getResourceAsStream("/gate/trial/forms/trial/trial-answer.form")) {
            FormSchema schema = FormSchema.read(file.readAllBytes());
            assertThat(schema.id()).isEqualTo("trial-answer");
            assertThat(schema.keys()).contains("fullName", "reason", "final", "shown");
        }
    }
}
