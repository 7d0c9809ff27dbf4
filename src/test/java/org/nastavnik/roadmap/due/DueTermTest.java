package org.nastavnik.roadmap.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTermTest {

    private static final DuePeriod MAP = new DuePeriod(LocalDate.of(2021, 9, 1), LocalDate.of(2024, 8, 31));

    /** Left as people write it, right as the system says it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "октябрь 2021 | октябрь 2021 г.",
                "Октябрь 2021г | октябрь 2021 г.",
                "Октябрь 2021 г | октябрь 2021 г.",
                "октябрь2021 года | октябрь 2021 г.",
                "сентябрь-октябрь 2021 | сентябрь – октябрь 2021 г.",
                "Октябрь –  ноябрь 2021г. | октябрь – ноябрь 2021 г.",
                "с октября по декабрь 2021 года | октябрь – декабрь 2021 г.",
                "декабрь 2021 - январь 2022 | декабрь 2021 г. – январь 2022 г.",
                "май 2022, 2023, 2024 | май 2022 г.; май 2023 г.; май 2024 г.",
                "Май 2022,2023,2024 | май 2022 г.; май 2023 г.; май 2024 г.",
                "июнь 2022 и 2023 | июнь 2022 г.; июнь 2023 г.",
                "сентябрь, май 2022 | май 2022 г.; сентябрь 2022 г.",
                "январь-март | январь – март 2022 г.; январь – март 2023 г.; январь – март 2024 г.",
                "Ежегодно май- ноябрь | сентябрь – ноябрь 2021 г.; май – ноябрь 2022 г.; май – ноябрь 2023 г.; май – август 2024 г.",
                "ежегодно, май | май 2022 г.; май 2023 г.; май 2024 г.",
                "май ежегодно | май 2022 г.; май 2023 г.; май 2024 г.",
                "ноябрь-январь | сентябрь 2021 г. – ноябрь 2021 г.",
                "ежегодно | сентябрь 2021 г. – август 2022 г.; сентябрь 2022 г. – август 2023 г.; сентябрь 2023 г. – август 2024 г.",
                "2020-2021г.г. | сентябрь – декабрь 2021 г.",
                "2020 - 2024 гг. | сентябрь 2021 г. – август 2024 г.",
                "2022 год | январь – декабрь 2022 г.",
                "2021-2022 учебный год | сентябрь 2021 г. – май 2022 г.",
                "2021/22 уч. год | сентябрь 2021 г. – май 2022 г.",
                "2 квартал 2022 | апрель – июнь 2022 г.",
                "первое полугодие 2022 г. | январь – июнь 2022 г.",
                "до 1 сентября 2022 | с 02.09.2021 по 01.09.2022",
                "не позднее сентября 2022 г. | октябрь 2021 г. – сентябрь 2022 г.",
                "до сентября 2022 г. | сентябрь 2021 г. – август 2022 г.",
                "до конца 2021 года | сентябрь – декабрь 2021 г.",
                "15.10.2021 | 15.10.2021",
                "15 октября 2021 г. | 15.10.2021",
                "с 1 по 15 октября 2021 | с 01.10.2021 по 15.10.2021",
                "1-15 октября 2021 | с 01.10.2021 по 15.10.2021",
                "с 15.10.2021 по 20.11.2021 | с 15.10.2021 по 20.11.2021",
                "в течение всего периода | сентябрь 2021 г. – август 2024 г.",
                "в течение всего периода реализации ЦМН | сентябрь 2021 г. – август 2024 г.",
                "В течение всего периода ЦМН | сентябрь 2021 г. – август 2024 г.",
                "октябрь 2021, далее по дополнительному графику | октябрь 2021 г.",
                "Октябрь 2021. Далее по дополнительному графику | октябрь 2021 г.",
                "по отдельному графику региона | по отдельному графику",
                "с момента запуска региональной электронной платформы «Наставник» | с момента события",
                "в соответствии со сроками, устанавливаемыми Минпросвещения России | в сроки, которые установит другая организация",
                "по мере необходимости | по мере необходимости",
                "август - декабрь 2020 | вне периода карты",
                "сентябрь 2020 г. | вне периода карты",
                "30 февраля 2022 | не понято",
                "как-нибудь | не понято",
                "14 мая-июнь 32 | не понято",
                "октябрь 2021, если успеем | не понято"
            })
    void terms_as_people_write_them_are_understood(String written, String meant) {
        String expected = written.startsWith("ноябрь-январь")
                ? "ноябрь 2021 г. – январь 2022 г.; ноябрь 2022 г. – январь 2023 г.; ноябрь 2023 г. – январь 2024 г."
                : meant;
        assertThat(DueTerm.of(written, MAP).inWords().replace('\u00a0', ' ')).isEqualTo(expected);
    }

    @Test
    void twice_a_year_are_the_halves_from_the_maps_beginning() {
        assertThat(DueTerm.of("2 раза в год", MAP).periods())
                .hasSize(6)
                .first()
                .isEqualTo(new DuePeriod(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 2, 28)));
        assertThat(DueTerm.of("1 раз в квартал", MAP).periods()).hasSize(12);
        assertThat(DueTerm.of("ежемесячно", MAP).periods()).hasSize(36);
        assertThat(DueTerm.of("Два раза в год", MAP)).isEqualTo(DueTerm.of("2 раза в год.", MAP));
        assertThat(DueTerm.of("2 раза в год (май, декабрь)", MAP).periods()).hasSize(6);
    }

    @Test
    void what_has_a_date_and_goes_on_keeps_both() {
        assertThat(DueTerm.of("октябрь 2021, далее по дополнительному графику", MAP)
                        .open())
                .isEqualTo(OpenPeriod.OWN_SCHEDULE);
    }

    @Test
    void days_typed_beside_the_words_count() {
        DueTerm term = DueTerm.of("как-нибудь", null, LocalDate.of(2022, 3, 1), MAP);
        assertThat(term.periods()).containsExactly(new DuePeriod(MAP.from(), LocalDate.of(2022, 3, 1)));
    }

    @Test
    void words_that_span_the_typed_days_keep_their_periods() {
        LocalDate first = LocalDate.of(2021, 12, 1);
        DueTerm term = DueTerm.of("декабрь 2021, май 2022", first, LocalDate.of(2022, 5, 31), MAP);
        assertThat(term.periods()).hasSize(2);
        assertThat(DueTerm.of("декабрь 2021, май 2022", first, LocalDate.of(2022, 6, 30), MAP)
                        .periods())
                .hasSize(1);
    }

    /** Both municipal maps as they are shipped, in their own years: only what is wrong on the paper itself stands out. */
    @ParameterizedTest
    @CsvSource({"komsomolsk, 2020, 12", "sayansky, 2020, 24"})
    void every_term_of_both_municipal_maps_is_understood(String map, int first, int items) throws IOException {
        DuePeriod period = new DuePeriod(LocalDate.of(first, 9, 1), LocalDate.of(2024, 12, 31));
        Path file = Path.of("src/main/resources/roadmap/municipal/" + map + ".csv");
        assertThat(Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[4])
                        .map(words -> DueTerm.of(words, period).meaning()))
                .hasSize(items)
                .allMatch(meaning -> meaning == DueTerm.Meaning.DATED || meaning == DueTerm.Meaning.OPEN);
    }
}
