package org.nastavnik.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by its first bytes. */
enum FileKind {
    XLSX,
    DOCX,
    TEXT;

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int HEAD = 4_096;

    static FileKind of(byte[] content) {
        if (startsWith(content, ZIP)) {
            return ZipCheck.kindOf(content);
        }
        if (startsWith(content, OLE)) {
            throw TableReader.refusal(sentenceForOle(content));
        }
        if (startsWith(content, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            throw TableReader.refusal(
                    "Это файл PDF, таблицу из него не прочитать: загрузите файл Excel (.xlsx), Word (.docx) или CSV.");
        }
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase();
        boolean markup = head.startsWith("<") || head.startsWith("ï»¿<") || head.startsWith("{\\rtf");
        boolean unicode = startsWith(content, CsvTable.UTF_16_LE) || startsWith(content, CsvTable.UTF_16_BE);
        if (markup || !unicode && binary(content)) {
            throw TableReader.refusal(
                    "Это не таблица: загрузите файл Excel (.xlsx), Word (.docx) или CSV. Переименованный файл другого "
                            + "вида не подойдёт: откройте его в Excel и сохраните как книгу Excel.");
        }
        return TEXT;
    }

    private static String sentenceForOle(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (files.getRoot().hasEntry("EncryptedPackage")) {
                return "Файл защищён паролем: снимите пароль, сохраните файл и загрузите ещё раз.";
            }
        } catch (IOException | RuntimeException broken) {
            return "Файл повреждён и не читается: откройте его в Excel или Word, сохраните заново и загрузите ещё раз.";
        }
        return "Это файл старого вида (.xls или .doc): откройте его и сохраните как книгу Excel (.xlsx) или документ "
                + "Word (.docx), затем загрузите ещё раз.";
    }

    /** Control characters that no text has. */
    private static boolean binary(byte[] content) {
        for (byte b : content) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n' && b != '\f') {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
