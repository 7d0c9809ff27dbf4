package org.nastavnik.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.privacy.PersonEntry;
import org.nastavnik.shared.privacy.PersonFile;

/** The copy as a ZIP: a DOCX to read, the same as JSON for programs, and the papers and scans about the person. */
public final class StoredDataFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private StoredDataFile() {}

    public static void write(StoredData.Copy copy, OutputStream out) {
        try {
            // not closed here: the stream belongs to the answer
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            add(zip, "personalnye-dannye.docx", docx(copy));
            add(zip, "personalnye-dannye.json", JSON.writeValueAsBytes(json(copy)));
            for (PersonFile file : copy.files()) {
                add(zip, "dokumenty/" + file.name(), file.content().get());
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static Map<String, Object> json(StoredData.Copy copy) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("дата", copy.on().toString());
        copy.sections()
                .forEach(section -> all.put(
                        section.title(),
                        section.entries().stream().map(StoredDataFile::json).toList()));
        all.put(
                "Кто смотрел",
                copy.readings().stream()
                        .map(line -> Map.of("когда", line.at(), "кто", line.who(), "что", line.what()))
                        .toList());
        all.put(
                "Файлы",
                copy.files().stream()
                        .map(file -> Map.of("файл", "dokumenty/" + file.name(), "что", file.title()))
                        .toList());
        return all;
    }

    private static Map<String, String> json(PersonEntry entry) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("запись", entry.heading());
        values.putAll(entry.values());
        return values;
    }

    private static byte[] docx(StoredData.Copy copy) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            line(document, "Персональные данные, которые хранит система «Наставник»", 16, true);
            line(
                    document,
                    "Сведения на " + RussianDates.inText(copy.on())
                            + " по статье 14 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных»."
                            + " Цель обработки — организация наставничества; основание — согласие и договорённости, которые"
                            + " перечислены ниже; хранение — на сервере оператора в Российской Федерации.",
                    11,
                    false);
            for (StoredData.Section section : copy.sections()) {
                line(document, section.title(), 13, true);
                for (PersonEntry entry : section.entries()) {
                    line(document, entry.heading(), 11, true);
                    table(document, entry.values());
                }
            }
            line(document, "Кто смотрел эти данные", 13, true);
            if (copy.readings().isEmpty()) {
                line(document, "Записей нет.", 11, false);
            }
            copy.readings()
                    .forEach(reading ->
                            line(document, reading.at() + " — " + reading.who() + ": " + reading.what(), 10, false));
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void line(XWPFDocument document, String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(80);
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
    }

    private static void table(XWPFDocument document, Map<String, String> values) {
        if (values.isEmpty()) {
            return;
        }
        XWPFTable table = document.createTable(values.size(), 2);
        table.setWidth("100%");
        List<Map.Entry<String, String>> rows = List.copyOf(values.entrySet());
        for (int i = 0; i < rows.size(); i++) {
            XWPFTableRow row = table.getRow(i);
            row.getCell(0).setText(rows.get(i).getKey());
            row.getCell(1).setText(rows.get(i).getValue());
        }
    }
}
