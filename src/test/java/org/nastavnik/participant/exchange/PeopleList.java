package org.nastavnik.participant.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.participant.listing.RegisterColumn;
import org.nastavnik.shared.table.TableFiles;

/** A list of persons as a municipality keeps one in Excel: pupils of classes, teachers, heads, students, partners' workers. */
public final class PeopleList {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final String[] SURNAMES = {
        "Иванов", "Смирнов", "Кузнецов", "Попов", "Васильев", "Петров", "Соколов", "Михайлов", "Новиков", "Фёдоров",
        "Морозов", "Волков", "Алексеев", "Лебедев", "Семёнов", "Егоров", "Павлов", "Козлов", "Степанов", "Николаев",
        "Орлов", "Андреев", "Макаров", "Никитин", "Захаров", "Зайцев", "Соловьёв", "Борисов", "Яковлев", "Григорьев"
    };
    private static final String[] MEN = {
        "Артём", "Максим", "Иван", "Дмитрий", "Кирилл", "Егор", "Пётр", "Роман", "Глеб", "Тимофей", "Лев", "Степан"
    };
    private static final String[] WOMEN = {
        "Анна", "Мария", "София", "Алёна", "Дарья", "Полина", "Вера", "Ксения", "Ольга", "Юлия", "Елизавета", "Нина"
    };
    private static final String[] FATHERS = {"Петр", "Иван", "Олег", "Сергее", "Андрее", "Павл", "Роман", "Максим"};
    private static final String[] SUBJECTS = {"физика", "математика", "русский язык", "история", "химия", "биология"};

    private final List<RegisterColumn> columns = Arrays.stream(RegisterColumn.values())
            .filter(column -> column != RegisterColumn.ROLES && column != RegisterColumn.SPECIAL_NEED)
            .toList();
    private final List<Map<RegisterColumn, String>> people = new ArrayList<>();

    /** @param start another number gives other people */
    public PeopleList(int count, int start, List<String> schools) {
        for (int i = 0; i < count; i++) {
            people.add(person(start + i, schools.get(i % schools.size())));
        }
    }

    /** All names differ, as a number of three letters stands in the surname. */
    private static Map<RegisterColumn, String> person(int i, String school) {
        Map<RegisterColumn, String> p = new LinkedHashMap<>();
        boolean woman = i % 2 == 0;
        String surname = SURNAMES[mixed(i, 1, SURNAMES.length)].replaceAll("ов$|ев$|ёв$|ин$", "") + letters(i) + "ов";
        String father = FATHERS[mixed(i, 2, FATHERS.length)];
        p.put(RegisterColumn.ORGANIZATION, school);
        p.put(RegisterColumn.LAST_NAME, surname + (woman ? "а" : ""));
        p.put(RegisterColumn.FIRST_NAME, woman ? WOMEN[mixed(i, 3, WOMEN.length)] : MEN[mixed(i, 3, MEN.length)]);
        p.put(RegisterColumn.MIDDLE_NAME, father + (woman ? "овна" : "ович"));
        int kind = i % 20;
        if (kind < 14) {
            learner(p, i, "обучающийся", 11 + i % 7, (5 + i % 7) + " " + "АБВГ".charAt(i % 4));
        } else if (kind < 15) {
            learner(p, i, "студент", 19, "ИС-" + (20 + i % 4));
        } else if (kind < 18) {
            p.put(RegisterColumn.KIND, "педагог");
            p.put(RegisterColumn.BIRTH_DATE, born(i, 24 + i % 40));
            String subject = SUBJECTS[i % SUBJECTS.length];
            p.put(RegisterColumn.POSITION, "учитель, " + subject);
            p.put(RegisterColumn.SUBJECT, subject);
            p.put(RegisterColumn.EXPERIENCE_YEARS, "" + i % 5);
            p.put(RegisterColumn.EXPERIENCE_ON, "01.09.2026");
            p.put(RegisterColumn.EMAIL, "teacher" + i + "@example.ru");
        } else if (kind < 19) {
            p.put(RegisterColumn.KIND, "руководящий работник");
            p.put(RegisterColumn.BIRTH_DATE, born(i, 45));
            p.put(RegisterColumn.POSITION, "заместитель директора");
            p.put(RegisterColumn.EXPERIENCE_SINCE, "01.08.2005");
        } else {
            p.put(RegisterColumn.KIND, "работник предприятия-партнёра");
            p.put(RegisterColumn.BIRTH_DATE, born(i, 38));
            p.put(RegisterColumn.POSITION, "инженер");
            p.put(RegisterColumn.PARTNER, "ООО «Амурмаш»");
            p.put(RegisterColumn.CONSENT_ON, "20.08.2026");
            p.put(RegisterColumn.PHONE, "+7 914 " + (100 + i % 900) + "-45-67");
        }
        return p;
    }

    private static void learner(Map<RegisterColumn, String> p, int i, String kind, int age, String group) {
        p.put(RegisterColumn.KIND, kind);
        p.put(RegisterColumn.BIRTH_DATE, born(i, age));
        p.put(RegisterColumn.CLASS_NAME, group);
        if (age < 18 && i % 3 == 0) {
            p.put(RegisterColumn.REPRESENTATIVE, p.get(RegisterColumn.LAST_NAME) + " Елена Викторовна");
            p.put(RegisterColumn.REPRESENTATIVE_CONTACT, "+7 914 700-00-00");
            p.put(RegisterColumn.CONSENT_ON, "25.08.2026");
        }
    }

    private static String born(int i, int age) {
        return DAY.format(FIRST_DAY.minusYears(age).minusDays(1 + mixed(i, 4, 360)));
    }

    /** The same for the same person, but without a rhythm through the list. */
    private static int mixed(int i, int what, int bound) {
        // SplitMix64
        long mixed = (i * 4L + what) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return (int) ((mixed >>> 33) % bound);
    }

    private static String letters(int i) {
        return "" + "абвгдежзик".charAt(i / 1000 % 10) + "лмнопрстуф".charAt(i / 100 % 10)
                + "абвгдежзик".charAt(i / 10 % 10) + "лмнопрстуф".charAt(i % 10)
                + (i < 10_000 ? "" : "абвгдежзик".charAt(i / 10_000 % 10));
    }

    /** The person in this row of the file, beginning with 2. */
    public Map<RegisterColumn, String> row(int number) {
        return people.get(number - 2);
    }

    public List<Map<RegisterColumn, String>> people() {
        return people;
    }

    public byte[] xlsx() {
        return TableFiles.xlsx(rows());
    }

    public byte[] csv() {
        return rows().stream()
                .map(row -> row.stream().map(cell -> "\"" + cell + "\"").collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(RegisterColumn::title).toList());
        people.forEach(
                p -> rows.add(columns.stream().map(c -> p.getOrDefault(c, "")).toList()));
        return rows;
    }
}
