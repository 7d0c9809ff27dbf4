package org.nastavnik.roadmap.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.TableReader;

/** A file that shows that something was done: what it is its content says, and only harmless kinds are taken. */
public record EvidenceUpload(String name, String type, byte[] content) {

    private static final String SENTENCE =
            "Файл такого вида не принимается: приложите PDF, снимок (JPEG, PNG), документ Word (.docx) или таблицу Excel "
                    + "(.xlsx).";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final int NAME = 120;

    /** Checks size and content; the browser's word about the type is not asked. */
    public static EvidenceUpload of(String name, byte[] content) {
        if (content.length == 0) {
            throw new Refusal("file", "Файл пуст: выберите другой файл.");
        }
        if (content.length > TableReader.MAX_SIZE) {
            throw new Refusal("file", "Файл больше 10 МБ: уменьшите снимок или скан и приложите его ещё раз.");
        }
        Kind kind = Kind.of(content);
        return new EvidenceUpload(safe(name, kind), kind.type, content);
    }

    private static String safe(String name, Kind kind) {
        String last = name == null
                ? ""
                : name.replaceAll(".*[/\\\\]", "")
                        .replaceAll("[\\p{Cntrl}\"<>:|?*%]", "")
                        .strip();
        String stem = last.replaceAll("\\.[^.]*$", "");
        String kept = stem.isBlank() ? "файл" : stem.substring(0, Math.min(NAME, stem.length()));
        return kept + "." + kind.name().toLowerCase(Locale.ROOT);
    }

    private enum Kind {
        PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
        JPG("image/jpeg", 0xFF, 0xD8, 0xFF),
        PNG("image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
        DOCX(OFFICE + "wordprocessingml.document"),
        XLSX(OFFICE + "spreadsheetml.sheet");

        private final String type;
        private final byte[] start;

        Kind(String type, int... start) {
            this.type = type;
            this.start = new byte[start.length];
            for (int i = 0; i < start.length; i++) {
                this.start[i] = (byte) start[i];
            }
        }

        static Kind of(byte[] content) {
            for (Kind kind : values()) {
                if (kind.start.length > 0 && startsWith(content, kind.start)) {
                    return kind;
                }
            }
            if (startsWith(content, "PK".getBytes(StandardCharsets.US_ASCII))) {
                return TableReader.isWorkbook(content) ? XLSX : DOCX;
            }
            throw new Refusal("file", SENTENCE);
        }

        private static boolean startsWith(byte[] content, byte[] start) {
            return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
        }
    }
}
