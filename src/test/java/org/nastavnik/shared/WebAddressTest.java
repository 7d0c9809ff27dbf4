package org.nastavnik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://school35.example.ru, https://school35.example.ru/",
        "HTTP://School.example.ru/a?b=1#c, http://School.example.ru/a?b=1",
        "https://школа35.рф/наставничество, https://xn--35-6kc3bfr2e.xn--p1ai/%D0%BD%D0%B0%D1%81%D1%82%D0%B0%D0%B2%D0%BD%D0%B8%D1%87%D0%B5%D1%81%D1%82%D0%B2%D0%BE",
        "https://a.ru?x=1, https://a.ru/?x=1",
        "https://a.ru:8443/x, https://a.ru:8443/x",
        "https://a.ru/x%20y, https://a.ru/x%20y"
    })
    void is_understood(String typed, String address) {
        assertThat(WebAddress.parse(typed)).hasToString("Optional[" + address + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "школа",
                "ftp://a.ru/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://",
                "https://user:pw@a.ru/",
                "https://a.ru/x y",
                "https://a.ru:999999999/",
                "gopher://a.ru",
                "//a.ru",
                "https://[::1"
            })
    void is_no_address_of_a_page(String typed) {
        assertThat(WebAddress.parse(typed)).isEmpty();
    }
}
