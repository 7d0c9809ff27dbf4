package org.nastavnik.document.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nastavnik.organization.PersonName;

/** Names, positions and organisations in the cases that sentences need. */
class WordingTest {

    private final Wording wording = new Wording();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Иванова|Мария|Петровна|Ивановой Марии Петровны|Ивановой Марии Петровне|Иванову Марию Петровну|Ивановой Марией Петровной",
                "Римский-Корсаков|Николай|Андреевич|Римского-Корсакова Николая Андреевича|Римскому-Корсакову Николаю Андреевичу|Римского-Корсакова Николая Андреевича|Римским-Корсаковым Николаем Андреевичем",
                "Кузьмина-Белая|Любовь|Игоревна|Кузьминой-Белой Любови Игоревны|Кузьминой-Белой Любови Игоревне|Кузьмину-Белую Любовь Игоревну|Кузьминой-Белой Любовью Игоревной",
                "Шевченко|Пётр|Ильич|Шевченко Петра Ильича|Шевченко Петру Ильичу|Шевченко Петра Ильича|Шевченко Петром Ильичом",
                "Шевчук|Анна|Олеговна|Шевчук Анны Олеговны|Шевчук Анне Олеговне|Шевчук Анну Олеговну|Шевчук Анной Олеговной",
                "Шевчук|Иван|Олегович|Шевчука Ивана Олеговича|Шевчуку Ивану Олеговичу|Шевчука Ивана Олеговича|Шевчуком Иваном Олеговичем",
                "Черных|Лев|Никитич|Черных Льва Никитича|Черных Льву Никитичу|Черных Льва Никитича|Черных Львом Никитичем",
                "Козлов|Никита||Козлова Никиты|Козлову Никите|Козлова Никиту|Козловым Никитой",
                "Ким|Виктория||Ким Виктории|Ким Виктории|Ким Викторию|Ким Викторией"
            })
    void names(String last, String first, String middle, String gen, String dat, String acc, String instr) {
        Map<String, String> texts =
                wording.person("кто", new PersonName(last, first, middle), null, Wording.HandSet.NOTHING);
        assertThat(texts)
                .containsEntry("кто.род", gen)
                .containsEntry("кто.дат", dat)
                .containsEntry("кто.вин", acc)
                .containsEntry("кто.твор", instr);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "директор|директора|директору|директора|директором",
                "заместитель директора по воспитательной работе|заместителя директора по воспитательной работе|заместителю директора по воспитательной работе|заместителя директора по воспитательной работе|заместителем директора по воспитательной работе",
                "заведующая|заведующей|заведующей|заведующую|заведующей",
                "заведующий отделом|заведующего отделом|заведующему отделом|заведующего отделом|заведующим отделом",
                "исполняющий обязанности директора|исполняющего обязанности директора|исполняющему обязанности директора|исполняющего обязанности директора|исполняющим обязанности директора",
                "и. о. директора|и. о. директора|и. о. директора|и. о. директора|и. о. директора",
                "педагог-психолог|педагога-психолога|педагогу-психологу|педагога-психолога|педагогом-психологом",
                "старший воспитатель|старшего воспитателя|старшему воспитателю|старшего воспитателя|старшим воспитателем",
                "врач|врача|врачу|врача|врачом",
                "7 А|7 А|7 А|7 А|7 А"
            })
    void positions(String position, String gen, String dat, String acc, String instr) {
        assertThat(wording.position(position, GrammarCase.GENITIVE)).isEqualTo(gen);
        assertThat(wording.position(position, GrammarCase.DATIVE)).isEqualTo(dat);
        assertThat(wording.position(position, GrammarCase.ACCUSATIVE)).isEqualTo(acc);
        assertThat(wording.position(position, GrammarCase.INSTRUMENTAL)).isEqualTo(instr);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Муниципальное бюджетное учреждение – школа № 35 города Орла|Муниципального бюджетного учреждения – школы № 35 города Орла|Муниципальное бюджетное учреждение – школу № 35 города Орла|Муниципальном бюджетном учреждении – школе № 35 города Орла",
                "Управление образования города Комсомольска-на-Амуре|Управления образования города Комсомольска-на-Амуре|Управление образования города Комсомольска-на-Амуре|Управлении образования города Комсомольска-на-Амуре",
                "Детский сад «Ромашка»|Детского сада «Ромашка»|Детский сад «Ромашка»|Детском саду «Ромашка»",
                "Школа-интернат № 3|Школы-интерната № 3|Школу-интернат № 3|Школе-интернате № 3",
                "Администрация округа|Администрации округа|Администрацию округа|Администрации округа",
                "МБОУ «Гимназия № 1»|МБОУ «Гимназия № 1»|МБОУ «Гимназия № 1»|МБОУ «Гимназия № 1»"
            })
    void organizations(String name, String gen, String acc, String prep) {
        assertThat(wording.organization(name, GrammarCase.GENITIVE)).isEqualTo(gen);
        assertThat(wording.organization(name, GrammarCase.ACCUSATIVE)).isEqualTo(acc);
        assertThat(wording.organization(name, GrammarCase.PREPOSITIONAL)).isEqualTo(prep);
    }

    @Test
    void a_form_set_by_hand_goes_before_the_rules_and_initials_keep_together() {
        Wording.HandSet set = (word, into) -> word.equals("Заяц Павел Павлович") && into == GrammarCase.DATIVE
                ? Optional.of("Зайцу Павлу Павловичу")
                : Optional.empty();
        Map<String, String> texts = wording.person("кто", new PersonName("Заяц", "Павел", "Павлович"), "врач", set);
        assertThat(texts)
                .containsEntry("кто.дат", "Зайцу Павлу Павловичу")
                .containsEntry("кто.подпись", "П.\u00a0П.\u00a0Заяц")
                .containsEntry("кто.Должность", "Врач");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "школа \"Радуга\"|школа «Радуга»",
                "школа № 35 имени А. Г. Перелыгина|школа №~35 имени А.~Г.~Перелыгина",
                "распоряжение Р-145, п. 5|распоряжение Р\u2011145, п. 5",
                "https://x.org/?a=\"b\"|https://x.org/?a=\"b\""
            })
    void signs(String typed, String shown) {
        assertThat(Typography.tidy(typed)).isEqualTo(shown.replace('~', '\u00a0'));
        assertThat(Typography.inner("Клуб «Шаг»")).isEqualTo("Клуб „Шаг“");
    }
}
