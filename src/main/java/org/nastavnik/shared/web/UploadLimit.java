package org.nastavnik.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that is too large with a page that says so. Without it the request's parameters cannot be read, so
 * that the person would be told of a missing right instead.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadLimit extends OncePerRequestFilter {

    /** A file of ten megabytes and the fields around it. */
    private static final long MOST = 11L * 1024 * 1024;

    /** Written here: the error pages would try to read the upload again. */
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ru">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Файл слишком большой</title><link rel="stylesheet" href="/css/nastavnik.css"></head>
            <body><main style="max-width: 40rem; margin: 2rem auto; padding: 0 1rem">
            <h1>Файл слишком большой</h1>
            <p>Файл больше 10 МБ не принимается: уменьшите его (оставьте только таблицу, сожмите рисунки или скан) и
            загрузите ещё раз. Вернуться к заполненной странице можно кнопкой «Назад».</p>
            <p><a href="/">На главную страницу</a></p>
            </main></body></html>
            """;

    private static final long READ_AWAY = 100L * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/") && request.getContentLengthLong() > MOST) {
            readAway(request);
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(PAGE);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A browser shows an answer only when it could send everything; what is far too large is cut off. */
    private static void readAway(HttpServletRequest request) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = READ_AWAY;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = request.getInputStream().read(buffer);
        }
    }
}
