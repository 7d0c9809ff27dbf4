package org.nastavnik.monitoring.outcome.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The four registers that a municipality forms twice a year (order 25/1 of Komsomolsk, item 7), with their columns. */
public enum RegisterKind {
    MENTORS(
            "Реестр наставников",
            Set.of(0, 2),
            column("Фамилия, имя, отчество", 34, 15),
            column("Организация", 30, 13),
            column("Должность, класс", 26, 12),
            column("Форма наставничества", 24, 11),
            column("Программа", 40, 18),
            column("Наставляемых", 13, 10),
            column("Действующая подготовка по наставничеству", 44, 18)),
    MENTEES(
            "Реестр наставляемых",
            Set.of(0, 2, 5),
            column("Фамилия, имя, отчество", 34, 16),
            column("Организация", 30, 13),
            column("Класс, должность", 22, 10),
            column("Форма наставничества", 24, 11),
            column("Программа", 40, 18),
            column("Наставник", 34, 16),
            column("Участие", 18, 9)),
    PARTNERS(
            "Реестр предприятий и организаций — партнёров",
            Set.of(),
            column("Предприятие, организация", 44, 20),
            column("ИНН", 14, 9),
            column("Вид деятельности", 36, 16),
            column("Соглашение", 34, 15),
            column("Наставников", 13, 9),
            column("Образовательные организации", 44, 20)),
    PRACTICES(
            "Реестр лучших практик наставничества",
            Set.of(),
            column("Практика", 40, 16),
            column("Организация", 30, 13),
            column("Формы наставничества", 28, 12),
            column("Описание", 70, 30),
            column("Результат", 50, 20));

    /** A column: its heading, its width in characters of a sheet and its share of a page. */
    public record Column(String heading, int characters, int share) {}

    private final String title;
    private final Set<Integer> identifying;
    private final List<Column> columns;

    RegisterKind(String title, Set<Integer> identifying, Column... columns) {
        this.title = title;
        this.identifying = identifying;
        this.columns = List.of(columns);
    }

    private static Column column(String heading, int characters, int share) {
        return new Column(heading, characters, share);
    }

    public String title() {
        return title;
    }

    public List<Column> columns() {
        return columns;
    }

    /** Is a row about a person? */
    public boolean personal() {
        return !identifying.isEmpty();
    }

    /** Columns that tell who somebody is, counted from 0. */
    public Set<Integer> identifying() {
        return identifying;
    }

    /** For addresses: {@code mentors}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where there is no such register. */
    public static Optional<RegisterKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
