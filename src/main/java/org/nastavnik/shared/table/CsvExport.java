package org.nastavnik.shared.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.shared.RussianDates;

/**
 * Writes one table as CSV that Excel opens in Russia: semicolons, UTF-8 with its mark. A text that a spreadsheet would take
 * for a formula gets an apostrophe in front, which {@link #plain} takes away again.
 */
public final class CsvExport implements TableExport {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String DANGEROUS = "=+-@\t\r'";

    private final Path file;
    private final CsvWriter csv;

    public CsvExport(List<String> head) {
        try {
            this.file = Files.createTempFile("table", ".csv");
            Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            out.write('\ufeff');
            this.csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(head.toArray());
    }

    @Override
    public void row(Object... values) {
        String[] cells = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = text(values[i]);
        }
        csv.writeRecord(cells);
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return RussianDates.inTable(day);
        }
        if (value instanceof Boolean yes) {
            return yes ? "да" : "нет";
        }
        String text = value.toString();
        return !(value instanceof Number) && !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    /** The cell as it was before {@link CsvExport} made it harmless. */
    public static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        csv.flush();
        Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
        csv.close();
        Files.deleteIfExists(file);
    }
}
