package org.nastavnik.roadmap.municipal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.roadmap.ItemText;
import org.nastavnik.roadmap.table.ColumnMapping;
import org.nastavnik.roadmap.table.MapTable;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableReader;

/** The maps of two municipalities, shipped as what others may begin with; their years move to the new map's. */
public enum MunicipalTemplates {
    SAYANSKY("План мероприятий Саянского района", "sayansky", 2021),
    KOMSOMOLSK("Дорожная карта города Комсомольска-на-Амуре", "komsomolsk", 2020);

    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])20\\d\\d(?!\\d)");
    private static final Pattern YEAR_IN_TEXT = Pattern.compile("(?<![\\d.])20\\d\\d(?= год)");

    private final String title;
    private final String file;
    private final int firstYear;

    MunicipalTemplates(String title, String file, int firstYear) {
        this.title = title;
        this.file = file;
        this.firstYear = firstYear;
    }

    public String title() {
        return title;
    }

    /** As it stands on the paper. */
    public List<ItemText> items() {
        return items(firstYear);
    }

    /** The same for a map that begins in this year. */
    public List<ItemText> items(int year) {
        int later = year - firstYear;
        return original().stream()
                .map(item -> new ItemText(
                        item.number(),
                        item.section(),
                        moved(item.text(), YEAR_IN_TEXT, later),
                        item.responsible(),
                        moved(item.due(), YEAR, later),
                        null,
                        null,
                        item.result()))
                .toList();
    }

    private List<ItemText> original() {
        try (InputStream in = MunicipalTemplates.class.getResourceAsStream("/roadmap/municipal/" + file + ".csv")) {
            Table table = TableReader.read(in.readAllBytes()).get(0);
            MapTable read = MapTable.read(table, ColumnMapping.detect(table));
            if (!read.problems().isEmpty()) {
                throw new IllegalStateException(file + ": " + read.problems());
            }
            return read.items();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String moved(String words, Pattern years, int later) {
        Matcher year = years.matcher(words);
        return year.replaceAll(found -> Integer.toString(Integer.parseInt(found.group()) + later));
    }
}
