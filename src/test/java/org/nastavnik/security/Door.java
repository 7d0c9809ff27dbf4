package org.nastavnik.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nastavnik.support.RestUsers;
import org.nastavnik.support.TestPlaces;

/** The two ways to the engine's interface; every attempt of these tests is made on both. */
enum Door {
    PROGRAMS("/engine-rest"),
    TASKLIST("/camunda/api/engine/engine/default");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, Browser> BROWSERS = new ConcurrentHashMap<>();

    private final String prefix;

    Door(String prefix) {
        this.prefix = prefix;
    }

    /** What a person was answered. */
    record Answer(int status, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("Status " + status + ": " + body, e);
            }
        }
    }

    /** Calls as this person; the path follows the engine's name. */
    Answer call(RestUsers server, String login, String method, String path, Object body) {
        return call(server, login, TestPlaces.PASSWORD, method, path, body);
    }

    Answer call(RestUsers server, String login, String password, String method, String path, Object body) {
        String json = body == null ? null : json(body);
        HttpResponse<String> answer = this == TASKLIST
                ? BROWSERS.computeIfAbsent(
                                server.address() + login, key -> Browser.signedIn(server.address(), login, password))
                        .call(method, prefix + path, json)
                : basic(server.address() + prefix + path, login + ":" + password, method, json);
        return new Answer(answer.statusCode(), answer.body());
    }

    private static HttpResponse<String> basic(String address, String credentials, String method, String json) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header(
                                    "Authorization",
                                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()))
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json")
                            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
