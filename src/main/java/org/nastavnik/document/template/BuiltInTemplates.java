package org.nastavnik.document.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The templates that come with the product, made from their sources under {@code documents/} when first asked for. */
@Component
public class BuiltInTemplates {

    private static final List<Field> COMMON = read("common").fields();

    private final Map<String, TemplateSource> sources = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    /** The placeholders of every paper: whose it is, who signs, date and number. */
    public List<Field> commonFields() {
        return COMMON;
    }

    /** The placeholders of this kind alone. */
    public List<Field> ownFields(String source) {
        return source(source).fields();
    }

    public List<Field> fields(String source) {
        List<Field> all = new ArrayList<>(COMMON);
        all.addAll(ownFields(source));
        return all;
    }

    public byte[] docx(String source) {
        return files.computeIfAbsent(source, name -> SourceWriter.docx(source(name)))
                .clone();
    }

    /** A paper of plain text, headings marked by «# » and items by «- », in the usual layout. */
    public byte[] plain(String text) {
        return SourceWriter.docx(new TemplateSource(
                List.of(),
                false,
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(BuiltInTemplates::plainLine)
                        .toList()));
    }

    /** Only headings and items are marked in a plain text; any other sign stands for itself. */
    private static String plainLine(String line) {
        return line.startsWith("# ") || line.startsWith("- ") ? line : SourceWriter.PLAIN + line;
    }

    /** Refuses a template in which anything is wrong, naming the place. */
    public void check(String source, byte[] docx) {
        TemplateCheck.check(docx, fields(source));
    }

    private TemplateSource source(String name) {
        return sources.computeIfAbsent(name, BuiltInTemplates::read);
    }

    private static TemplateSource read(String name) {
        try {
            return TemplateSource.parse(
                    new ClassPathResource("documents/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
