package org.nastavnik.evaluation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nastavnik.evaluation.QuestionKind;
import org.nastavnik.evaluation.SurveyQuestion;
import org.nastavnik.evaluation.invitation.LinkStatus;
import org.nastavnik.evaluation.invitation.OpenedLink;
import org.nastavnik.evaluation.invitation.Questionnaires;
import org.nastavnik.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The questionnaire behind a personal link, without login and without scripts. Opening does not use a link up: mailboxes
 * open links by themselves. Nothing of it stays in a cache, and no other site learns the address.
 */
@Controller
class QuestionnairePage {

    private static final String QUESTIONNAIRE = "evaluation/questionnaire";
    private static final String CLOSED = "evaluation/questionnaire-closed";
    private static final String FIELD = "q";

    private final Questionnaires questionnaires;
    private final QuestionnaireLimit limit;

    QuestionnairePage(Questionnaires questionnaires, QuestionnaireLimit limit) {
        this.questionnaires = questionnaires;
        this.limit = limit;
    }

    /** For those who have a code on paper. */
    @GetMapping("/anketa")
    String ask(HttpServletResponse response) {
        close(response);
        return "evaluation/questionnaire-code";
    }

    @GetMapping("/anketa/{code}")
    String open(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        return opened(code, request, response, model);
    }

    /** The same without the code in the address. */
    @PostMapping("/anketa/open")
    String enter(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        return opened(code, request, response, model);
    }

    private String opened(String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        close(response);
        if (waits(request, response, model)) {
            return CLOSED;
        }
        OpenedLink link = questionnaires.open(code);
        if (link.status() != LinkStatus.OPEN) {
            return closed(link.status(), request, response, model);
        }
        return page(link, code, Map.of(), null, model);
    }

    @PostMapping("/anketa")
    String answer(
            @RequestParam String code,
            @RequestParam(required = false) String comment,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        close(response);
        if (waits(request, response, model)) {
            return CLOSED;
        }
        OpenedLink link = questionnaires.open(code);
        if (link.status() != LinkStatus.OPEN) {
            return closed(link.status(), request, response, model);
        }
        Map<Long, String> typed = typed(link, request);
        try {
            String said = comment == null || comment.isBlank() ? null : comment.strip();
            LinkStatus status = questionnaires.answer(code, numbers(typed), said);
            if (status != LinkStatus.OPEN) {
                return closed(status, request, response, model);
            }
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(link, code, typed, comment, model);
        }
        model.addAttribute("heading", "Спасибо, ответы приняты");
        model.addAttribute(
                "sentence", "Страницу можно закрыть. Второй раз по этой ссылке ответить нельзя: она была одноразовой.");
        model.addAttribute("again", false);
        return CLOSED;
    }

    private Map<Long, String> typed(OpenedLink link, HttpServletRequest request) {
        Map<Long, String> typed = new LinkedHashMap<>();
        for (SurveyQuestion question : questionnaires.questions(link)) {
            String value = request.getParameter(FIELD + question.id());
            if (question.kind() != QuestionKind.TEXT && value != null && !value.isBlank()) {
                typed.put(question.id(), value.strip());
            }
        }
        return typed;
    }

    private static Map<Long, Integer> numbers(Map<Long, String> typed) {
        Map<Long, Integer> numbers = new HashMap<>();
        typed.forEach((question, value) -> {
            try {
                numbers.put(question, Integer.valueOf(value));
            } catch (NumberFormatException e) {
                throw new Refusal("Выберите ответ из предложенных.");
            }
        });
        return numbers;
    }

    private String page(OpenedLink link, String code, Map<Long, String> typed, String comment, Model model) {
        model.addAttribute("link", link);
        model.addAttribute("code", code);
        model.addAttribute("questions", questionnaires.questions(link));
        model.addAttribute("typed", typed);
        model.addAttribute("comment", comment);
        return QUESTIONNAIRE;
    }

    private String closed(LinkStatus status, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (status == LinkStatus.UNKNOWN) {
            limit.wrongCodes().take(request.getRemoteAddr());
        }
        response.setStatus((status == LinkStatus.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE).value());
        model.addAttribute("heading", status.heading());
        model.addAttribute("sentence", status.sentence());
        model.addAttribute("again", status == LinkStatus.UNKNOWN);
        return CLOSED;
    }

    private boolean waits(HttpServletRequest request, HttpServletResponse response, Model model) {
        long seconds = limit.wrongCodes().look(request.getRemoteAddr());
        if (seconds == 0) {
            return false;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        model.addAttribute("heading", "Слишком много неверных кодов");
        model.addAttribute(
                "sentence", "С этого адреса слишком часто вводили неверный код. Повторите через несколько минут.");
        model.addAttribute("again", false);
        return true;
    }

    private static void close(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
