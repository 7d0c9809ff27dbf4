package org.nastavnik.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;

/** A person at the engine's REST interface: sees and does what Tasklist would let this login see and do. */
public class RestUser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String authorization;

    RestUser(int port, String login, String password) {
        this.base = "http://127.0.0.1:" + port;
        this.authorization = login == null
                ? null
                : "Basic "
                        + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Status and body of an answer. */
    public record Answer(int status, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("Status " + status + ": " + body, e);
            }
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).POST(BodyPublishers.ofString(write(body))));
    }

    public Answer put(String path, Object body) {
        return send(request(path).PUT(BodyPublishers.ofString(write(body))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** The open tasks that this person sees with this definition key in the case. */
    public JsonNode tasks(String taskKey, String businessKey) {
        return post(
                        "/engine-rest/task",
                        Map.of("taskDefinitionKey", taskKey, "processInstanceBusinessKey", businessKey))
                .json();
    }

    /** The id of the one open task of this key in the case. */
    public String task(String taskKey, String businessKey) {
        JsonNode tasks = tasks(taskKey, businessKey);
        if (tasks.size() != 1) {
            throw new AssertionError(taskKey + " in " + businessKey + ": " + tasks.size() + " tasks");
        }
        return tasks.get(0).get("id").asText();
    }

    public Answer claim(String taskId, String login) {
        return post("/engine-rest/task/" + taskId + "/claim", Map.of("userId", login));
    }

    public Answer form(String taskId) {
        return get("/engine-rest/task/" + taskId + "/form-variables?deserializeValues=false");
    }

    /** Submits the task's form; lists go as JSON, everything else by its Java type. */
    public Answer submit(String taskId, Map<String, ?> values) {
        ObjectNode variables = JSON.createObjectNode();
        values.forEach((name, value) -> {
            ObjectNode variable = variables.putObject(name);
            if (value instanceof Iterable || value instanceof Map) {
                variable.put("type", "Json").put("value", write(value));
            } else {
                variable.set("value", JSON.valueToTree(value));
            }
        });
        return post("/engine-rest/task/" + taskId + "/submit-form", Map.of("variables", variables));
    }

    /** Fills in the task's form knowing nothing but the form (see {@link FormAnswers}) and submits it. */
    public Answer complete(String taskId, LocalDate today, Map<String, ?> chosen) {
        JsonNode form = get("/engine-rest/task/" + taskId + "/deployed-form").json();
        return submit(taskId, FormAnswers.to(form, form(taskId).json(), today, chosen));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
