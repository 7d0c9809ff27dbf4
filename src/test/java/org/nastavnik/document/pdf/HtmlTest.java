package org.nastavnik.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void codes_dates_and_words_with_a_hyphen_stay_on_one_line() {
        assertThat(Html.words("K1.1, K2.10 на 15.09.2026. По №\u00a0Р\u2011145 <и> 36 ч. http://a.ru/1/2"))
                .isEqualTo(held("K1.1,") + " " + held("K2.10") + " на " + held("15.09.2026.") + " По "
                        + held("№\u00a0Р-145") + " &lt;и&gt; 36 ч. http://a.ru/1/2");
    }

    private static String held(String word) {
        return "<span style=\"white-space:nowrap\">" + word + "</span>";
    }
}
