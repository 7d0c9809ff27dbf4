package org.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.document.pdf.DocxPdf;
import org.nastavnik.document.template.BuiltInTemplates;
import org.nastavnik.document.template.DocxRenderer;
import org.nastavnik.document.template.Field;
import org.nastavnik.document.template.FieldType;

/** Every kind of paper: each fact that its source declares stands in the DOCX and in the PDF, and nothing else is left open. */
class PaperKindsTest {

    private static final BuiltInTemplates TEMPLATES = new BuiltInTemplates();

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void every_declared_fact_stands_in_docx_and_pdf(DocumentKind kind) throws IOException {
        List<String> expected = new ArrayList<>();
        byte[] docx = DocxRenderer.render(
                TEMPLATES.docx(kind.source()), TEMPLATES.fields(kind.source()), values(kind, true, expected));
        String text = spaces(DocxText.of(docx));
        String pdf = spaces(pdf(docx)).replace(" ", "");
        assertThat(text).contains(expected).doesNotContain("{{", "}}", "[", "]");
        assertThat(expected).isNotEmpty().allSatisfy(fact -> assertThat(pdf).contains(fact.replace(" ", "")));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void without_facts_nothing_of_the_template_s_marks_is_seen(DocumentKind kind) throws IOException {
        byte[] docx = DocxRenderer.render(
                TEMPLATES.docx(kind.source()), TEMPLATES.fields(kind.source()), values(kind, false, new ArrayList<>()));
        assertThat(DocxText.of(docx)).isNotBlank().doesNotContain("{{", "}}", "[", "]", "null");
        assertThat(pdf(docx)).isNotBlank().doesNotContain("{{", "null", "#");
    }

    /** Words of letters only, so that a fact is one word of the text and found again however lines are broken. */
    private static Map<String, Object> values(DocumentKind kind, boolean filled, List<String> expected) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : TEMPLATES.fields(kind.source())) {
            field.tags().forEach(tag -> values.put(tag, filled ? word(tag) : ""));
            if (field.type() == FieldType.CONDITION) {
                values.put(field.name(), filled);
            }
        }
        for (Field field : TEMPLATES.fields(kind.source())) {
            if (!field.hasRows()) {
                continue;
            }
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 1; filled && i <= 2; i++) {
                Map<String, Object> row = new HashMap<>(values);
                for (String column : field.columns()) {
                    String fact = word(field.name() + column) + "я".repeat(i);
                    row.put(column, fact);
                    expected.add(fact);
                }
                row.put(Field.NUMBER, "" + i);
                rows.add(row);
            }
            values.put(field.name(), rows);
        }
        if (filled) {
            TEMPLATES.ownFields(kind.source()).stream()
                    .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.PERSON)
                    .forEach(field -> expected.add(word(field.name())));
        }
        return values;
    }

    private static String word(String name) {
        return "ф" + name.toLowerCase().replaceAll("[^а-яё]", "").replaceAll("^(.{9}).*", "$1");
    }

    private static String pdf(byte[] docx) throws IOException {
        try (PDDocument document = Loader.loadPDF(DocxPdf.pdf(docx, "Проверка"))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String spaces(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }
}
