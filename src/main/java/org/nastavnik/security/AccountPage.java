package org.nastavnik.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Duration;
import org.nastavnik.organization.PasswordPolicy;
import org.nastavnik.organization.Rights;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Моя учётная запись»: who I am here, my roles, and another password. */
@Controller
class AccountPage {

    private static final String VIEW = "security/account";

    private final Rights rights;
    private final OwnPassword passwords;
    private final LoginThrottle throttle;

    AccountPage(Rights rights, OwnPassword passwords, LoginThrottle throttle) {
        this.rights = rights;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @ModelAttribute
    void person(Model model) {
        model.addAttribute("viewer", rights.viewer());
        model.addAttribute("policy", PasswordPolicy.SENTENCE);
    }

    @GetMapping("/account")
    String show() {
        return VIEW;
    }

    @PostMapping("/account/password")
    String change(
            @RequestParam String current,
            @RequestParam String wanted,
            @RequestParam String repeated,
            Principal person,
            HttpServletRequest request,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        String login = person.getName();
        boolean first = rights.viewer().mustChangePassword();
        Duration wait = throttle.wait(login, request.getRemoteAddr());
        if (!wait.isZero()) {
            model.addAttribute("error", "Слишком много неудачных попыток. Повторите через 15\u00a0минут.");
            return VIEW;
        }
        try {
            session.setAttribute(SessionGuard.STAMP, passwords.change(login, current, wanted, repeated));
        } catch (Refusal refusal) {
            if ("current".equals(refusal.field())) {
                throttle.failed(login, request.getRemoteAddr());
            }
            model.addAttribute("field", refusal.field());
            model.addAttribute("refusal", refusal.sentence());
            return VIEW;
        }
        if (first) {
            next.addFlashAttribute("message", "Пароль изменён. Одноразовый пароль больше не действует.");
            return "redirect:/";
        }
        next.addFlashAttribute("message", "Пароль изменён. На других устройствах нужно войти заново.");
        return "redirect:/account";
    }
}
