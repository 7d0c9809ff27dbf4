package org.nastavnik.shared.table;

import java.util.List;
import org.nastavnik.shared.Refusal;

/**
 * Reads the tables of an XLSX, CSV or DOCX file. What a file is, its content says and not its name. Nothing in it is
 * executed: a formula gives its last result, text such as «=cmd» stays text.
 */
public final class TableReader {

    /** The field that refusals of the file belong to. */
    public static final String FIELD = "file";

    /** Of one file, in bytes. */
    public static final int MAX_SIZE = 10 * 1024 * 1024;

    /** Of one table; a head of a few lines comes on top of 5,000. */
    static final int MAX_ROWS = 5_010;

    static final int MAX_COLUMNS = 100;
    static final int MAX_TEXT = 10_000;

    private TableReader() {}

    /**
     * All tables in which there is any text, in the order of the file; at least one.
     *
     * @throws Refusal with a Russian sentence where the file cannot be read or is not safe to read
     */
    public static List<Table> read(byte[] content) {
        if (content == null || content.length == 0) {
            throw refusal("Файл пуст: выберите файл, в котором есть таблица.");
        }
        if (content.length > MAX_SIZE) {
            throw refusal("Файл больше 10 МБ: оставьте в нём только таблицу, без рисунков, и загрузите ещё раз.");
        }
        List<Table> tables = switch (FileKind.of(content)) {
            case XLSX -> XlsxTables.read(content);
            case DOCX -> DocxTables.read(content);
            case TEXT -> CsvTable.read(content);
        };
        List<Table> filled = tables.stream().filter(t -> !t.rows().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw refusal("В файле нет таблицы с текстом: проверьте, тот ли файл выбран.");
        }
        return filled;
    }

    /**
     * Is this packed file an Excel workbook, and not a Word document? Looks only at what it is made of.
     *
     * @throws Refusal where it is neither, or not safe to open
     */
    public static boolean isWorkbook(byte[] packed) {
        return ZipCheck.kindOf(packed) == FileKind.XLSX;
    }

    static void requireRows(int rows) {
        if (rows > MAX_ROWS) {
            throw refusal("В таблице больше 5 000 строк: разделите её на части или удалите лишние строки.");
        }
    }

    /** The cell as one trimmed text; refuses what no person writes into a cell. */
    static String text(String raw, int row, int column, boolean lettered) {
        if (raw == null) {
            return "";
        }
        if (column >= MAX_COLUMNS) {
            throw refusal("В строке " + row + " больше " + MAX_COLUMNS
                    + " столбцов: оставьте в файле только нужную таблицу.");
        }
        if (raw.length() > MAX_TEXT) {
            throw refusal("Слишком длинный текст в ячейке: строка " + row + ", столбец "
                    + TableRow.columnName(column, lettered) + ". Сократите его до 10 000 знаков.");
        }
        return Whitespace.tidy(raw);
    }

    static Refusal refusal(String sentence) {
        return new Refusal(FIELD, sentence);
    }
}
