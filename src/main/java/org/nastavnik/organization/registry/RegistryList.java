package org.nastavnik.organization.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nastavnik.organization.NameKey;
import org.nastavnik.organization.OrganizationDetails;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.StaffDetails;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableRow;

/**
 * The list as it is understood: its good rows, and every bad one with its place.
 *
 * @param rows without those that have a problem
 * @param problems sentences that begin with the place in the file
 */
public record RegistryList(List<Row> rows, List<String> problems) {

    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{0,4}\\.?");
    private static final Map<String, RegistryColumn> FIELDS = Map.of(
            "kind", RegistryColumn.KIND,
            "shortName", RegistryColumn.SHORT_NAME,
            "fullName", RegistryColumn.FULL_NAME,
            "city", RegistryColumn.CITY,
            "website", RegistryColumn.WEBSITE,
            "lastName", RegistryColumn.HEAD,
            "firstName", RegistryColumn.HEAD,
            "middleName", RegistryColumn.HEAD,
            "position", RegistryColumn.POSITION,
            "email", RegistryColumn.EMAIL);

    /** @param head null where the list names none */
    public record Row(int number, String key, OrganizationDetails organization, StaffDetails head) {}

    static RegistryList read(Table table, RegistryMapping mapping, String usualCity) {
        List<Row> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (!mapping.has(RegistryColumn.SHORT_NAME)) {
            problems.add("Не выбран столбец с наименованием организации: выберите его.");
            return new RegistryList(rows, problems);
        }
        Map<String, Integer> seen = new HashMap<>();
        for (TableRow row : mapping.body(table)) {
            try {
                Row read = row(row, mapping, usualCity);
                Integer first = seen.putIfAbsent(read.key(), row.number());
                if (first != null) {
                    problems.add(mapping.place(row, RegistryColumn.SHORT_NAME)
                            + ": такая организация уже стоит в строке " + first + ", удалите повтор.");
                } else {
                    rows.add(read);
                }
            } catch (Refusal refusal) {
                RegistryColumn column = FIELDS.getOrDefault(refusal.field(), RegistryColumn.SHORT_NAME);
                problems.add(mapping.place(row, column) + ": " + lower(refusal.sentence()));
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add("Под заголовком нет ни одной строки: проверьте, тот ли лист выбран.");
        }
        return new RegistryList(rows, problems);
    }

    private static Row row(TableRow row, RegistryMapping mapping, String usualCity) {
        String shortName = mapping.cell(row, RegistryColumn.SHORT_NAME);
        String fullName = mapping.cell(row, RegistryColumn.FULL_NAME);
        String city = mapping.cell(row, RegistryColumn.CITY);
        if (ROW_NUMBER.matcher(shortName).matches()) {
            throw new Refusal("shortName", "Здесь нет наименования организации: впишите его или удалите строку.");
        }
        OrganizationDetails details = new OrganizationDetails(
                kind(mapping.cell(row, RegistryColumn.KIND), shortName + " " + fullName),
                shortName,
                fullName.isEmpty() ? shortName : fullName,
                city.isEmpty() ? usualCity : city,
                mapping.cell(row, RegistryColumn.WEBSITE));
        return new Row(row.number(), NameKey.of(details.shortName()), details, head(row, mapping));
    }

    private static OrganizationKind kind(String written, String names) {
        return Kinds.of(written.isEmpty() ? names : written)
                .orElseThrow(() -> new Refusal(
                        "kind",
                        written.isEmpty()
                                ? "По наименованию не понятно, что это за организация: добавьте столбец «Вид»."
                                : "Вид «" + written
                                        + "» не понят: напишите «школа», «детский сад», «дополнительное образование»"
                                        + " или «колледж»."));
    }

    private static StaffDetails head(TableRow row, RegistryMapping mapping) {
        String name = mapping.cell(row, RegistryColumn.HEAD)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        if (name.isEmpty()) {
            return null;
        }
        String[] words = name.split(" ", 3);
        if (words.length < 2 || words[1].contains(".")) {
            throw new Refusal("lastName", "Укажите фамилию, имя и отчество руководителя полностью.");
        }
        String position = mapping.cell(row, RegistryColumn.POSITION);
        return new StaffDetails(
                words[0],
                words[1],
                words.length > 2 ? words[2] : null,
                position.isEmpty() ? "руководитель" : position,
                mapping.cell(row, RegistryColumn.EMAIL));
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
