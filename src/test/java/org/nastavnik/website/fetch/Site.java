package org.nastavnik.website.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A site of a test on this machine: pages by path, and what was asked of it. */
public final class Site implements AutoCloseable {

    /** An answer; a null type is not sent. */
    public record Answer(int code, String type, byte[] body, Map<String, String> headers) {

        public static Answer page(String html) {
            return new Answer(200, "text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8), Map.of());
        }

        public static Answer code(int code) {
            return new Answer(code, "text/html", new byte[] {'x'}, Map.of());
        }

        public static Answer redirect(int code, String to) {
            return new Answer(code, null, new byte[0], Map.of("Location", to));
        }
    }

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private volatile Runnable meanwhile = () -> {};

    public Site() {
        this("127.0.0.1");
    }

    public Site(String address) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        meanwhile.run();
        Answer answer = answers.getOrDefault(path, Answer.code(404));
        if (answer.type() != null) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.code(), answer.body().length == 0 ? -1 : answer.body().length);
        try {
            exchange.getResponseBody().write(answer.body());
        } catch (IOException enough) {
            // the reader has stopped on purpose
        }
        exchange.close();
    }

    public Site on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public Site page(String path, String html) {
        return on(path, Answer.page(html));
    }

    /** Done before each answer, while the caller waits. */
    public Site whileAnswering(Runnable work) {
        this.meanwhile = work;
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public List<String> asked() {
        return asked;
    }

    public List<String> agents() {
        return agents;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
