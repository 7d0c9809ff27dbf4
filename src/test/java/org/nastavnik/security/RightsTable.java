package org.nastavnik.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of rights: what is shown where, and what each of the people in its head is answered there. */
public final class RightsTable {

    private static final int BEFORE_PEOPLE = 6;

    private final List<String> people;
    private final List<Row> rows = new ArrayList<>();

    private RightsTable(List<String> people) {
        this.people = people;
    }

    /**
     * One line.
     *
     * @param door how it is asked for: page, file, sending, rest, tasklist
     * @param shows a word that only this record has; empty where the answer alone counts
     * @param whose reading is to be noted; empty where nobody's
     * @param noted how the log of readings calls it
     */
    public record Row(
            int line,
            String record,
            String door,
            String address,
            String shows,
            String whose,
            String noted,
            Map<String, String> expected) {}

    public static RightsTable read(String name) {
        List<String[]> lines = lines(name);
        String[] head = lines.get(0);
        RightsTable table = new RightsTable(Arrays.asList(head).subList(BEFORE_PEOPLE, head.length));
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i);
            if (cells.length != head.length) {
                throw new AssertionError(
                        "Line " + (i + 1) + " of " + name + " has " + cells.length + " cells: " + cells[0]);
            }
            Map<String, String> expected = new LinkedHashMap<>();
            for (int at = BEFORE_PEOPLE; at < head.length; at++) {
                expected.put(head[at], cells[at]);
            }
            table.rows.add(new Row(i + 1, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], expected));
        }
        return table;
    }

    /** Cells between semicolons; what begins with # is said to the reader. */
    public static List<String[]> lines(String name) {
        try (InputStream file = RightsTable.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(";", -1))
                            .map(String::strip)
                            .toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> people() {
        return people;
    }

    public List<Row> rows() {
        return rows;
    }
}
