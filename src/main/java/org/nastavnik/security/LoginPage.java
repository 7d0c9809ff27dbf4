package org.nastavnik.security;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one log-in page of everything. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String login(
            Principal person,
            @RequestParam(required = false) String wrong,
            @RequestParam(required = false) String closed,
            @RequestParam(required = false) String wait,
            @RequestParam(defaultValue = "15") long minutes,
            @RequestParam(required = false) String out,
            Model model) {
        if (person != null) {
            return "redirect:/";
        }
        if (wrong != null) {
            model.addAttribute(
                    "error", "Логин или пароль не подходит. Проверьте раскладку клавиатуры и попробуйте ещё раз.");
        } else if (closed != null) {
            model.addAttribute("error", "Эта учётная запись закрыта. Обратитесь к администратору.");
        } else if (wait != null) {
            model.addAttribute(
                    "error",
                    "Слишком много неудачных попыток. Повторите через " + minutes
                            + "\u00a0мин. или попросите администратора назначить новый пароль.");
        } else if (out != null) {
            model.addAttribute("message", "Вы вышли из системы.");
        }
        return "security/login";
    }
}
