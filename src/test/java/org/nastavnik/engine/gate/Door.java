package org.nastavnik.engine.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The two ways from outside to the engine: what programs use and what Tasklist uses. */
enum Door {
    PROGRAMS("/engine-rest"),
    TASKLIST("/camunda/api/engine/engine/default");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String prefix;

    Door(String prefix) {
        this.prefix = prefix;
    }

    Visitor enter(String address, String login, String password) {
        Visitor visitor = new Visitor(address, prefix);
        if (this == PROGRAMS) {
            visitor.headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes()));
        } else {
            visitor.logIn(login, password);
        }
        return visitor;
    }

    /** What came back. */
    record Reply(int status, String body) {}

    /** A person who has entered. */
    static final class Visitor {

        private final String address;
        private final String prefix;
        private final Map<String, String> headers = new TreeMap<>();
        private final Map<String, String> cookies = new TreeMap<>();

        private Visitor(String address, String prefix) {
            this.address = address;
            this.prefix = prefix;
        }

        Reply get(String path) {
            return send("GET", prefix + path, null, "application/json");
        }

        Reply post(String path, String json) {
            return send("POST", prefix + path, json, "application/json");
        }

        Reply call(String method, String path, String body, String contentType) {
            return send(method, prefix + path, body, contentType);
        }

        private void logIn(String login, String password) {
            Matcher csrf = CSRF.matcher(send("GET", "/login", null, null).body());
            if (!csrf.find()) {
                throw new IllegalStateException("The log-in page has no token");
            }
            String form =
                    "username=" + encode(login) + "&password=" + encode(password) + "&_csrf=" + encode(csrf.group(1));
            Reply reply = send("POST", "/login", form, "application/x-www-form-urlencoded");
            if (reply.status() != 302) {
                throw new IllegalStateException("Log-in answered " + reply.status());
            }
            send("GET", "/camunda/app/tasklist/default/", null, null);
            headers.put("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }

        private Reply send(String method, String path, String body, String contentType) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (body != null) {
                request.header("Content-Type", contentType);
            }
            headers.forEach(request::header);
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(c -> c.getKey() + "=" + c.getValue())
                                .collect(Collectors.joining("; ")));
            }
            try {
                HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
                response.headers().allValues("Set-Cookie").forEach(this::keep);
                return new Reply(response.statusCode(), response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void keep(String setCookie) {
            String[] pair = setCookie.split(";")[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }

        private static String encode(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}
