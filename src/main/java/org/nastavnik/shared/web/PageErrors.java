package org.nastavnik.shared.web;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A page that cannot be shown says why and whom to ask; a fault of ours gets a number for the administrator. */
@ControllerAdvice(annotations = Controller.class)
class PageErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    @ExceptionHandler(Refusal.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refused(Refusal refusal, Model model) {
        model.addAttribute("sentence", refusal.sentence());
        return "error/refused";
    }

    @ExceptionHandler(Forbidden.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String forbidden() {
        return "error/403";
    }

    @ExceptionHandler({NoSuchElementException.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String missing() {
        return "error/404";
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String overtaken(Model model) {
        model.addAttribute(
                "sentence",
                "Пока вы работали, эти данные изменил кто-то другой. Откройте страницу заново и повторите.");
        return "error/refused";
    }

    @ExceptionHandler(RuntimeException.class)
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    String fault(RuntimeException fault, Model model) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Page fault {}", number, fault);
        model.addAttribute("number", number);
        return "error/500";
    }
}
