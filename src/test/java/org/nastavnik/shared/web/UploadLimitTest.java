package org.nastavnik.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP, since it is the server that would cut the connection. */
@NastavnikTest
class UploadLimitTest {

    @LocalServerPort
    private int port;

    @Test
    void a_file_of_fifty_megabytes_is_answered_with_a_russian_page() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/municipal-road-map/1/files"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .header("Accept", "text/html")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[50 * 1024 * 1024]))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Файл слишком большой", "не принимается");
    }
}
