package org.nastavnik.website.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.nastavnik.shared.WebAddress;

/**
 * Fetches one page. Every hop passes the same gate: http or https, an allowed port, no password in the address, and only
 * machines that the {@link AddressRule} allows. Nothing is kept between requests: no cookie, no connection, no password.
 */
public class PageFetcher implements AutoCloseable {

    private final FetchProperties limits;
    private final AddressRule rule;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "website-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    PageFetcher(FetchProperties limits, AddressRule rule, DnsResolver names) {
        this.limits = limits;
        this.rule = rule;
        Timeout connect = Timeout.of(limits.connectTimeout());
        Timeout read = Timeout.of(limits.readTimeout());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(names, rule))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(100)
                                        .setMaxLineLength(16_384)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(read)
                                .build())
                        .setMaxConnTotal(16)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(read)
                        .setRedirectsEnabled(false)
                        .build())
                .setUserAgent(limits.userAgent())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    public Fetched fetch(String typed) {
        Optional<URI> next = WebAddress.parse(typed);
        boolean moved = false;
        for (int hop = 0; hop <= limits.maxRedirects(); hop++) {
            if (next.isEmpty()) {
                return Fetched.never(
                        hop == 0
                                ? "Это не адрес страницы: он должен начинаться с https:// или http://."
                                : "Сайт перенаправляет на адрес, который нельзя открыть.");
            }
            URI address = next.get();
            if (!rule.allowsPort(port(address))) {
                return Fetched.never("Рубрика должна открываться по обычному адресу сайта, без номера порта.");
            }
            Hop answer = get(address);
            if (answer.fetched() != null) {
                Fetched page = answer.fetched();
                return page.reached() ? Fetched.page(address, moved, page.body(), page.charset()) : page;
            }
            moved |= answer.forGood();
            next = WebAddress.parse(target(address, answer.location()));
        }
        return Fetched.never("Сайт слишком долго перенаправляет с одного адреса на другой.");
    }

    private static String target(URI from, String location) {
        try {
            return location == null
                    ? null
                    : from.resolve(location.strip().replace(" ", "%20")).toString();
        } catch (IllegalArgumentException broken) {
            return location;
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }

    /** A page or a refusal, or where to go on. */
    private record Hop(Fetched fetched, String location, boolean forGood) {}

    private Hop get(URI address) {
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept", "text/html,application/xhtml+xml");
        // a site that sends a byte now and then must not hold us for ever
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, limits.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, this::read);
        } catch (CheckedResolver.ForbiddenAddress e) {
            return failed(Fetched.never("Адрес ведёт не на сайт в интернете: укажите открытый для всех адрес."));
        } catch (UnknownHostException e) {
            return failed(Fetched.notNow("Сайта с таким именем нет: проверьте адрес."));
        } catch (SocketTimeoutException e) {
            return failed(Fetched.notNow("Сайт не ответил вовремя."));
        } catch (SSLException e) {
            return failed(Fetched.never("Сертификат безопасности сайта не подтверждается."));
        } catch (IOException | RuntimeException e) {
            return failed(
                    request.isCancelled()
                            ? Fetched.notNow("Сайт не ответил вовремя.")
                            : Fetched.notNow("Связь с сайтом прерывается или он не принимает вызовы."));
        } finally {
            deadline.cancel(false);
        }
    }

    private static Hop failed(Fetched why) {
        return new Hop(why, null, false);
    }

    private Hop read(ClassicHttpResponse response) throws IOException {
        int code = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (location != null && (code == 301 || code == 302 || code == 303 || code == 307 || code == 308)) {
            return new Hop(null, location.getValue(), code == 301 || code == 308);
        }
        if (code == 404 || code == 410) {
            return failed(Fetched.never("Такой страницы на сайте нет (код " + code + ")."));
        }
        if (code == 401 || code == 403) {
            return failed(Fetched.never("Сайт не показывает страницу посторонним (код " + code + ")."));
        }
        if (code != 200) {
            return failed(Fetched.notNow("Сайт отвечает ошибкой (код " + code + ")."));
        }
        HttpEntity entity = response.getEntity();
        ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
        if (type != null && type.getMimeType() != null && !type.getMimeType().contains("html")) {
            return failed(Fetched.never("По этому адресу не страница, а файл: укажите адрес страницы рубрики."));
        }
        byte[] body = entity == null ? new byte[0] : body(entity);
        if (body.length > limits.maxBytes()) {
            return failed(Fetched.never("Страница слишком большая: укажите адрес самой рубрики."));
        }
        String charset = type == null || type.getCharset() == null
                ? null
                : type.getCharset().name();
        return new Hop(Fetched.page(null, false, body, charset), null, false);
    }

    /** One byte more than allowed tells that there is too much; packed pages are counted unpacked. */
    private byte[] body(HttpEntity entity) throws IOException {
        try (InputStream content = entity.getContent()) {
            return content.readNBytes(limits.maxBytes() + 1);
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
