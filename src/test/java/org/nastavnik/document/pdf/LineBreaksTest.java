package org.nastavnik.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the end of a line falls, the sign of a number stands with its number, and the decree's name is not parted. */
class LineBreaksTest {

    /** Enough for the sign to have stood at every place of a line. */
    private static final int LONGEST = 90;

    @ParameterizedTest
    @ValueSource(strings = {"№ 152-ФЗ|", "№\u00a0152-ФЗ|", "№ |152-ФЗ", "№ 7,| далее", "(№ 125-О)|", "№ Р\u2011145|"})
    void a_number_is_not_parted_from_its_sign(String text) throws IOException {
        String[] runs = text.split("\\|");
        List<String> lines = lines(runs);
        assertThat(lines).hasSizeGreaterThan(LONGEST);
        assertThat(lines).noneMatch(line -> line.strip().endsWith("№"));
        assertThat(lines).noneMatch(line -> line.strip().endsWith("Р-"));
    }

    private static List<String> lines(String... runs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream docx = new ByteArrayOutputStream()) {
            for (int before = 1; before <= LONGEST; before++) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.createRun().setText("а".repeat(before) + " от 27 июля 2006 г. ");
                for (String run : runs) {
                    paragraph.createRun().setText(run);
                }
                paragraph.createRun().setText(" о персональных данных и обо всём, что к ним относится по закону");
            }
            document.write(docx);
            try (PDDocument pdf = Loader.loadPDF(DocxPdf.pdf(docx.toByteArray(), "Строки"))) {
                return new PDFTextStripper().getText(pdf).lines().toList();
            }
        }
    }
}
