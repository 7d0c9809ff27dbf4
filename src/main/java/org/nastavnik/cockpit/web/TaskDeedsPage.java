package org.nastavnik.cockpit.web;

import java.util.List;
import org.nastavnik.organization.TaskTransfer;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianPlural;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done on the morning page to several tasks at once: taken, or given to a colleague. */
@Controller
class TaskDeedsPage {

    private final TaskTransfer transfer;

    TaskDeedsPage(TaskTransfer transfer) {
        this.transfer = transfer;
    }

    @PostMapping("/tasks/claim")
    String claim(@RequestParam(name = "task", defaultValue = "") List<String> ids, RedirectAttributes after) {
        try {
            int taken = transfer.claim(ids);
            tell(after, taken, ids.size(), "Взято вами: ", "Остальные задачи уже взял кто-то другой.");
        } catch (Refusal refusal) {
            after.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/";
    }

    @PostMapping("/tasks/pass")
    String pass(
            @RequestParam(name = "task", defaultValue = "") List<String> ids,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes after) {
        try {
            int passed = transfer.pass(ids, to);
            tell(
                    after,
                    passed,
                    ids.size(),
                    "Передано: ",
                    "Остальные задачи остались на месте: их уже выполнили или этому человеку их передать нельзя,"
                            + " потому что у него нет нужной роли.");
        } catch (Refusal refusal) {
            after.addFlashAttribute("error", refusal.sentence());
        }
        return "redirect:/";
    }

    private static void tell(RedirectAttributes after, int done, int asked, String what, String otherwise) {
        String sentence = what + RussianPlural.of(done, "%d задача.", "%d задачи.", "%d задач.");
        after.addFlashAttribute(done == 0 ? "error" : "message", done == asked ? sentence : sentence + " " + otherwise);
    }
}
