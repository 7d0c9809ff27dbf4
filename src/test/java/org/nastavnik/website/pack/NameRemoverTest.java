package org.nastavnik.website.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.organization.PersonName;

class NameRemoverTest {

    private final NameRemover names = new NameRemover(List.of(
            new PersonName("Соловьёва", "Ольга", "Петровна"),
            new PersonName("Бережной", "Пётр", "Ильич"),
            new PersonName("Ким", "Павел", null),
            new PersonName("Римская-Корсакова", "Дарья", "Андреевна")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Соловьёва Ольга Петровна",
                "Соловьевой Ольге Петровне",
                "Соловьёву Ольгу Петровну",
                "Ольгой Соловьёвой",
                "О. П. Соловьёва",
                "СОЛОВЬЁВОЙ",
                "Соловьёва",
                "Бережного Петра Ильича",
                "Петром Бережным",
                "П.И. Бережному",
                "Киму",
                "Павла",
                "Римской-Корсаковой Дарьей",
                "Незнакомцев А. Б.",
                "А.Б. Незнакомцевой",
                "Незнакомцеву Ивану Ивановичу",
                "Иван Иванович Незнакомцев",
                "Мария Сергеевна"
            })
    void is_taken_out(String name) {
        assertThat(names.clean("Назначить " + name + " куратором."))
                .isEqualTo("Назначить " + NameRemover.GAP + " куратором.");
    }

    @Test
    void an_unknown_name_after_a_post_goes_even_if_the_post_goes_with_it() {
        assertThat(names.clean("Куратор А. Б. Незнакомцева")).isEqualTo(NameRemover.GAP);
    }

    @Test
    void everything_else_stays() {
        String text =
                "Муниципальное общеобразовательное учреждение «Средняя школа № 35» Комсомольска-на-Амуре. Приказ от 1 сентября"
                        + " 2026 г. № 112-О. В соответствии с распоряжением Минпросвещения России от 25.12.2019 № Р-145 утвердить Положение"
                        + " о наставничестве, Программу и Дорожную карту. Руководитель обеспечивает контроль. Куратору разместить рубрику.";
        assertThat(names.clean(text)).isEqualTo(text);
    }
}
