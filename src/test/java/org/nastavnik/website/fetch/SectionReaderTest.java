package org.nastavnik.website.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.website.fetch.SectionDocument.IMPLEMENTATION_ORDER;
import static org.nastavnik.website.fetch.SectionDocument.INDICATORS;
import static org.nastavnik.website.fetch.SectionDocument.PROGRAMME;
import static org.nastavnik.website.fetch.SectionDocument.REGULATION;
import static org.nastavnik.website.fetch.SectionDocument.ROAD_MAP;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionReaderTest {

    private static final String FULL = """
            <html><head><title>Наставничество</title></head><body><nav><a href="/p">Образовательные программы</a></nav>
            <h1>Целевая модель наставничества</h1><ul>
            <li><a href="/f/1.pdf">Приказ о внедрении целевой модели и назначении куратора</a></li>
            <li><a href="/f/2.pdf">ПОЛОЖЕНИЕ о программе наставничества</a></li>
            <li>Программа наставничества на 2026–2027 годы</li>
            <li>План мероприятий («дорожная карта») внедрения</li>
            <li>Показатели мониторинга</li></ul></body></html>""";

    private final SectionReader reader = new SectionReader();

    @Test
    void everything_is_found_with_the_words_of_the_page() {
        SectionReader.Section section = read(FULL);
        assertThat(section.missing()).isEmpty();
        assertThat(section.found().get(REGULATION)).isEqualTo("ПОЛОЖЕНИЕ о программе наставничества");
        assertThat(section.empty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Приказы о внедрении целевой модели наставничества | IMPLEMENTATION_ORDER",
                "Приказ № 112 о назначении куратора наставничества | IMPLEMENTATION_ORDER",
                "Приказы об утверждении Положения о наставничестве | REGULATION",
                "Приказ об утверждении программы наставничества | PROGRAMME",
                "О положении наставничества | REGULATION",
                "Положения «О наставничестве в школе» | REGULATION",
                "Программы внедрения наставничества | PROGRAMME",
                "С программой наставничества можно познакомиться здесь | PROGRAMME",
                "Дорожную карту внедрения ЦМН | ROAD_MAP",
                "План мероприятий по наставничеству | ROAD_MAP",
                "Результаты мониторинга программ наставничества | INDICATORS",
                "Показатели эффективности наставничества | INDICATORS"
            })
    void word_forms_are_understood(String line, SectionDocument document) {
        assertThat(read("<p>Добро пожаловать на страницу школы, здесь много текста.</p><p>" + line + "</p>")
                        .found())
                .containsOnlyKeys(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Рабочая программа по математике</p>",
                "<p>Положение о приёме в школу</p>",
                "<p>Приказ о зачислении в первый класс</p>",
                "<nav><a href='/x.pdf'>Программа наставничества</a></nav>",
                "<script>var a = 'Положение о наставничестве';</script>",
                "<p>Наставничество — это важно. Мы любим своих наставников.</p>"
            })
    void what_only_looks_alike_does_not_count(String html) {
        assertThat(read(html).found()).isEmpty();
    }

    @Test
    void files_count_by_their_names() {
        String page = "<h1>Наставничество</h1><p>Документы нашей школы можно скачать по этим ссылкам:</p>"
                + "<a href='/files/prikaz_o_vnedrenii.pdf'>скачать</a><a href='/files/polozhenie.docx'>скачать</a>"
                + "<a href='/files/Programma-2026.pdf?v=1'>скачать</a>"
                + "<a href='/%D0%B4%D0%BE%D1%80%D0%BE%D0%B6%D0%BD%D0%B0%D1%8F_%D0%BA%D0%B0%D1%80%D1%82%D0%B0.doc'>скачать</a>"
                + "<a href='/pokazateli.xlsx'>скачать</a><a href='/100%.pdf'>скачать</a>";
        assertThat(read(page).missing()).isEmpty();
    }

    @Test
    void lines_between_breaks_are_apart() {
        assertThat(read("<h1>Наставничество</h1><p>Приказ о внедрении наставничества<br>Положение о наставничестве<br>"
                                + "Программа наставничества; дорожная карта; показатели</p>")
                        .missing())
                .isEmpty();
    }

    @Test
    void windows_1251_is_read_whoever_says_so() {
        Charset old = Charset.forName("windows-1251");
        String said = FULL.replace("<head>", "<head><meta charset=\"windows-1251\">");
        assertThat(reader.read(FULL.getBytes(old), "windows-1251", address()).missing())
                .isEmpty();
        assertThat(reader.read(said.getBytes(old), null, address()).missing()).isEmpty();
        assertThat(reader.read(FULL.getBytes(old), null, address()).missing()).isEmpty();
        assertThat(reader.read(FULL.getBytes(StandardCharsets.UTF_8), null, address())
                        .missing())
                .isEmpty();
        byte[] marked = ("\uFEFF" + FULL).getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(marked, null, address()).missing()).isEmpty();
    }

    @Test
    void a_page_without_text_is_empty() {
        assertThat(read("<html><body><script>render()</script><div></div></body></html>")
                        .empty())
                .isTrue();
        assertThat(read("").empty()).isTrue();
    }

    @Test
    void a_page_that_was_made_to_be_slow_is_read_all_the_same() {
        String deep = "<div>".repeat(400) + "Положение о наставничестве";
        assertThat(read("<h1>Наставничество</h1>" + deep).found()).containsKey(REGULATION);
        String deeper = "<p><b>".repeat(100_000) + "Положение о наставничестве";
        assertThat(read("<h1>Наставничество</h1><p>Программа наставничества</p>" + deeper)
                        .found())
                .containsKey(PROGRAMME);
    }

    @Test
    void names_do_not_depend_on_each_other() {
        assertThat(read("<h1>Наставничество</h1><p>Всё о наставничестве в нашей школе на одной странице.</p>")
                        .missing())
                .containsExactly(IMPLEMENTATION_ORDER, REGULATION, PROGRAMME, ROAD_MAP, INDICATORS);
    }

    private SectionReader.Section read(String html) {
        return reader.read(html.getBytes(StandardCharsets.UTF_8), "UTF-8", address());
    }

    private static URI address() {
        return URI.create("https://school.example.ru/nastavnichestvo");
    }
}
