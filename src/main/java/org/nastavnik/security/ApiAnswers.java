package org.nastavnik.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 401, 403 and 429 of the engine's interfaces, in the shape that Tasklist and Cockpit show: a sentence in JSON. */
class ApiAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Programs are told to send credentials; a browser's page must not pop up its own password box. */
    private final boolean challenge;

    ApiAnswers(boolean challenge) {
        this.challenge = challenge;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManyAttempts tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
            answer(
                    response,
                    429,
                    "Слишком много неудачных попыток входа. Повторите через " + tooMany.minutes() + " мин.");
            return;
        }
        if (challenge) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Nastavnik\", charset=\"UTF-8\"");
        }
        answer(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "Войдите в систему: сеанс закончился или вход не выполнен.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        answer(
                response,
                HttpServletResponse.SC_FORBIDDEN,
                "Это действие вам недоступно. Если оно нужно для работы, обратитесь к администратору.");
    }

    private static void answer(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        JSON.writeValue(response.getOutputStream(), Map.of("type", "AccessDenied", "message", sentence));
    }
}
