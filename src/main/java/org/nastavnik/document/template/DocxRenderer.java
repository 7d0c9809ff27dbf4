package org.nastavnik.document.template;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.render.compute.EnvModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/** Fills a DOCX template by poi-tl. Names are looked up as they stand, dots and all; nothing is evaluated. */
public final class DocxRenderer {

    /** Russian words, digits and dots. */
    static final String NAME = "[а-яА-ЯёЁ№0-9_-]+(?:\\.[а-яА-ЯёЁ№0-9_-]+)*";

    private DocxRenderer() {}

    /** @param values texts, conditions and rows by name; every row also knows the texts of the whole */
    public static byte[] render(byte[] template, Collection<Field> fields, Map<String, Object> values) {
        try (XWPFTemplate compiled = XWPFTemplate.compile(new ByteArrayInputStream(template), configuration(fields));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            compiled.render(values).write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Configure configuration(Collection<Field> fields) {
        ConfigureBuilder builder = Configure.builder()
                .buildGrammerRegex("((#)?" + NAME + ")?")
                .setRenderDataComputeFactory(model -> name -> value(model, name));
        fields.stream()
                .filter(Field::hasRows)
                .forEach(field -> builder.bind(field.name(), new LoopRowTableRenderPolicy()));
        return builder.build();
    }

    private static Object value(EnvModel model, String name) {
        return model.getRoot() instanceof Map<?, ?> values ? values.get(name) : null;
    }
}
