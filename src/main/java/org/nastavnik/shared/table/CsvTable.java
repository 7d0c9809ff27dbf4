package org.nastavnik.shared.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** CSV as Excel and others write it in Russia: UTF-8 with or without a mark, windows-1251 or UTF-16; «;», «,» or tab. */
final class CsvTable {

    static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
    static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String SEPARATORS = ";\t,";
    private static final int LOOKED_AT = 20_000;

    private CsvTable() {}

    static List<Table> read(byte[] content) {
        String text = decode(content);
        List<TableRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                int number = (int) line.getStartingLineNumber();
                List<String> cells = new ArrayList<>();
                for (String field : line.getFields()) {
                    cells.add(TableReader.text(field, number, cells.size(), false));
                }
                TableRow row = new TableRow(number, cells, false);
                if (!row.blank()) {
                    rows.add(row);
                    TableReader.requireRows(rows.size());
                }
            }
        } catch (CsvParseException | java.io.IOException broken) {
            throw TableReader.refusal("Файл CSV нарушен: проверьте, что каждая открытая кавычка закрыта, или сохраните "
                    + "таблицу как книгу Excel (.xlsx).");
        }
        return List.of(new Table("", rows));
    }

    private static String decode(byte[] content) {
        if (FileKind.startsWith(content, UTF_16_LE) || FileKind.startsWith(content, UTF_16_BE)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return text.length() > 0 && text.charAt(0) == '\ufeff'
                    ? text.toString().substring(1)
                    : text.toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WINDOWS);
        }
    }

    /** The one that stands most often outside of quotes at the beginning of the file. */
    private static char separator(String text) {
        int[] found = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            int at = SEPARATORS.indexOf(c);
            if (!quoted && at >= 0) {
                found[at]++;
            }
        }
        // commas stand in sentences too: they part fields only where nothing else does
        return found[0] > 0 ? ';' : found[1] > 0 ? '\t' : ',';
    }
}
