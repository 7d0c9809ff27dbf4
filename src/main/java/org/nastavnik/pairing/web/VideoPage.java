package org.nastavnik.pairing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.IDN;
import java.net.URI;
import org.nastavnik.pairing.PairAccess;
import org.nastavnik.pairing.Pairing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The door to a pair's video meeting. Calendars of other companies and forms know only this address: who comes through it
 * has logged in and is mentor, curator or head of the pair at this moment, so a leaked calendar opens no room with a child.
 */
@Controller
class VideoPage {

    private final PairAccess access;

    VideoPage(PairAccess access) {
        this.access = access;
    }

    @GetMapping("/pairs/{id}/video")
    String enter(@PathVariable long id, Model model, HttpServletResponse response) {
        Pairing pair = access.toRead(id);
        model.addAttribute("pair", pair);
        if (pair.meetingUrl() != null) {
            model.addAttribute(
                    "host", IDN.toUnicode(URI.create(pair.meetingUrl()).getHost()));
            // no redirect: one that follows the log-in form would be stopped by the page's own policy (form-action)
            response.setHeader("Refresh", "0; url=" + pair.meetingUrl());
        }
        return "pairing/video";
    }
}
