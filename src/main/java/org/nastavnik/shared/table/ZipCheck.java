package org.nastavnik.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks through a packed office file before anything parses it: that it does not unpack to more than is sane, and holds no
 * macros, no document types (the door of external entities) and no part twice (CVE-2025-31672).
 */
final class ZipCheck {

    /** Of all parts that are parsed, unpacked: a sheet of 5,000 long rows has a tenth of this. */
    private static final long MAX_XML = 24L * 1024 * 1024;

    private static final long MAX_ALL = 120L * 1024 * 1024;
    private static final int MAX_PARTS = 2_000;
    private static final String BROKEN =
            "Файл повреждён и не читается: откройте его в Excel или Word, сохраните заново и загрузите ещё раз.";

    private final Set<String> names = new HashSet<>();
    private final byte[] buffer = new byte[16 * 1024];
    private long all;
    private long xml;

    private ZipCheck() {}

    static FileKind kindOf(byte[] content) {
        ZipCheck check = new ZipCheck();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                check.part(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw TableReader.refusal(BROKEN);
        }
        return check.kind();
    }

    private void part(String name, ZipInputStream zip) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!names.add(lower) || names.size() > MAX_PARTS) {
            throw TableReader.refusal(BROKEN);
        }
        if (lower.endsWith("vbaproject.bin")) {
            throw macros();
        }
        boolean parsed = lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
        StringBuilder tail = new StringBuilder();
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            all += read;
            xml += parsed ? read : 0;
            if (all > MAX_ALL || xml > MAX_XML) {
                throw TableReader.refusal("Файл распаковывается в слишком большой объём и может быть опасен: "
                        + "скопируйте содержимое в новый файл и загрузите его.");
            }
            if (parsed) {
                tail.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                forbid(lower, tail);
                tail.delete(0, Math.max(0, tail.length() - 64));
            }
        }
    }

    private static void forbid(String name, CharSequence text) {
        String found = text.toString();
        if (found.contains("<!DOCTYPE") || found.contains("<!ENTITY")) {
            throw TableReader.refusal("В файле есть ссылки на внешние данные, такой файл не принимается: скопируйте "
                    + "содержимое в новый файл и загрузите его.");
        }
        if (name.equals("[content_types].xml") && found.contains("macroEnabled")) {
            throw macros();
        }
    }

    private static RuntimeException macros() {
        return TableReader.refusal(
                "В файле есть макросы: сохраните его как книгу Excel без макросов (.xlsx) или документ "
                        + "Word без макросов (.docx) и загрузите ещё раз.");
    }

    private FileKind kind() {
        if (names.contains("xl/workbook.xml")) {
            return FileKind.XLSX;
        }
        if (names.contains("word/document.xml")) {
            return FileKind.DOCX;
        }
        throw TableReader.refusal(
                names.isEmpty()
                        ? BROKEN
                        : "Это архив или файл другой программы: загрузите файл Excel (.xlsx), Word (.docx) или CSV.");
    }
}
