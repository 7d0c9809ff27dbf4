package org.nastavnik.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, fills our forms, calls the web applications' interface as Tasklist does. */
class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;

    Browser(String base) {
        this.base = base;
    }

    /** Signs in on the page, and opens Tasklist once and asks its interface once, which brings the token that its calls need. */
    static Browser signedIn(String base, String login, String password) {
        Browser browser = new Browser(base);
        HttpResponse<String> answer = browser.signIn(login, password);
        if (answer.headers().firstValue("Location").orElse("").contains("/login")) {
            throw new AssertionError("Not signed in: " + login);
        }
        browser.get("/camunda/app/tasklist/default/");
        browser.get("/camunda/api/engine/engine");
        return browser;
    }

    HttpResponse<String> signIn(String login, String password) {
        return submit("/login", "/login", Map.of("username", login, "password", password));
    }

    /** Opens the page, and sends its form with these values. */
    HttpResponse<String> submit(String page, String action, Map<String, String> values) {
        String form = values.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        String body = form + "&_csrf=" + encoded(token(get(page).body()));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String token(String html) {
        Matcher matcher = CSRF.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("The page has no form");
        }
        return matcher.group(1);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html,application/json").GET());
    }

    HttpResponse<String> call(String method, String path, String json) {
        HttpRequest.Builder request = request(path).header("Accept", "application/json");
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        if (json == null) {
            return send(request.method(method, BodyPublishers.noBody()));
        }
        return send(request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    void forget(String cookie) {
        cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(cookie))
                .toList()
                .forEach(c -> cookies.getCookieStore().remove(null, c));
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
