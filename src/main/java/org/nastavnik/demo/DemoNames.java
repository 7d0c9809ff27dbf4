package org.nastavnik.demo;

import java.util.List;
import org.nastavnik.organization.PersonName;

/** Invented people: every call gives the next name, so that no two of the demonstration are the same. */
class DemoNames {

    private static final List<String> STEMS = List.of(
            "Абрамов",
            "Белов",
            "Воронов",
            "Громов",
            "Денисов",
            "Ершов",
            "Жданов",
            "Зайцев",
            "Исаев",
            "Калинин",
            "Лазарев",
            "Макаров",
            "Назаров",
            "Орлов",
            "Панов",
            "Рябов",
            "Соболев",
            "Тихонов",
            "Уваров",
            "Фомин",
            "Харитонов",
            "Цветков",
            "Чернов",
            "Шилов",
            "Щербаков",
            "Юдин",
            "Яковлев",
            "Блинов",
            "Гусев",
            "Дроздов",
            "Ефимов",
            "Комаров",
            "Лукин",
            "Морозов",
            "Носов",
            "Осипов",
            "Поляков",
            "Родионов",
            "Сазонов",
            "Трофимов");
    private static final List<String> MEN = List.of(
            "Андрей", "Борис", "Виктор", "Глеб", "Дмитрий", "Егор", "Илья", "Кирилл", "Максим", "Никита", "Павел");
    private static final List<String> WOMEN =
            List.of("Анна", "Вера", "Галина", "Дарья", "Елена", "Жанна", "Ирина", "Ксения", "Мария", "Ольга", "Юлия");
    private static final List<String> FATHERS =
            List.of("Алексеев", "Викторов", "Иванов", "Михайлов", "Олегов", "Петров", "Сергеев");

    private int given;

    PersonName man() {
        int n = given++;
        return new PersonName(pick(STEMS, n), pick(MEN, n / 2), pick(FATHERS, n / 3) + "ич");
    }

    PersonName woman() {
        int n = given++;
        return new PersonName(pick(STEMS, n) + "а", pick(WOMEN, n / 2), pick(FATHERS, n / 3) + "на");
    }

    PersonName next() {
        return given % 3 == 0 ? man() : woman();
    }

    private static String pick(List<String> words, int n) {
        return words.get(n % words.size());
    }
}
