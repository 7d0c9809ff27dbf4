package org.nastavnik.pairing.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.pairing.calendar.CalendarLinks;
import org.nastavnik.pairing.calendar.PairCalendar;
import org.nastavnik.pairing.calendar.PairEvent;
import org.nastavnik.shared.Forbidden;
import org.nastavnik.shared.web.AddressLimitInterceptor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** «Календарь встреч»: the meetings of one's pairs, and the secret link for a calendar program. */
@Controller
class CalendarPage implements WebMvcConfigurer {

    /** A school behind one address has many calendars, each asks every few hours. */
    private static final int AT_ONCE = 60;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final PairCalendar calendar;
    private final CalendarLinks links;
    private final Rights rights;
    private final Directory directory;
    private final Clock clock;

    CalendarPage(PairCalendar calendar, CalendarLinks links, Rights rights, Directory directory, Clock clock) {
        this.calendar = calendar;
        this.links = links;
        this.rights = rights;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AddressLimitInterceptor(AT_ONCE, WINDOW, clock))
                .addPathPatterns("/calendar/*.ics");
    }

    @GetMapping("/calendar")
    String show(Model model) {
        String login = subscriber();
        LocalDate today = LocalDate.ofInstant(clock.instant(), directory.zoneOf(login));
        List<PairEvent> events = calendar.events(login);
        model.addAttribute(
                "ahead", events.stream().filter(event -> !event.held()).toList());
        model.addAttribute(
                "held",
                events.stream()
                        .filter(PairEvent::held)
                        .sorted((a, b) -> b.day().compareTo(a.day()))
                        .limit(20)
                        .toList());
        model.addAttribute("today", today);
        model.addAttribute("zone", directory.zoneOf(login));
        model.addAttribute("link", links.of(login).orElse(null));
        return "pairing/calendar";
    }

    @PostMapping("/calendar")
    String renew(RedirectAttributes after) {
        String code = links.renew(subscriber());
        after.addFlashAttribute("secret", site() + "/calendar/" + code + ".ics");
        return "redirect:/calendar";
    }

    @PostMapping("/calendar/revoke")
    String revoke(RedirectAttributes after) {
        links.revoke(subscriber());
        after.addFlashAttribute(
                "message", "Ссылка больше не действует. Календари, которые по ней подписаны, перестанут обновляться.");
        return "redirect:/calendar";
    }

    /** Asked by calendar programs without a log-in: the secret is the key. */
    @GetMapping("/calendar/{code:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> file(@PathVariable String code) {
        String login = links.ownerOf(code).orElseThrow(NoSuchElementException::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(calendar.file(login, site()).getBytes(StandardCharsets.UTF_8));
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private String subscriber() {
        Viewer viewer = rights.viewer();
        if (viewer.led().isEmpty() && !viewer.holds(Role.MENTOR)) {
            throw new Forbidden();
        }
        return viewer.login();
    }
}
