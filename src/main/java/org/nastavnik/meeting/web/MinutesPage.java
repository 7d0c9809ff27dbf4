package org.nastavnik.meeting.web;

import java.util.List;
import java.util.Optional;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentService;
import org.nastavnik.document.pdf.DocxHtml;
import org.nastavnik.document.pdf.DocxPdf;
import org.nastavnik.engine.task.OpenTasks;
import org.nastavnik.meeting.CoordinationMeeting;
import org.nastavnik.meeting.MeetingAccess;
import org.nastavnik.meeting.MeetingDecisionService;
import org.nastavnik.meeting.MeetingParticipant;
import org.nastavnik.meeting.MeetingService;
import org.nastavnik.meeting.MeetingState;
import org.nastavnik.meeting.Posts;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Rights;
import org.nastavnik.shared.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The minutes as a table, for as many decisions as there are; afterwards as a paper that everybody concerned reads. */
@Controller
class MinutesPage {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final MeetingService meetings;
    private final MeetingDecisionService decisions;
    private final MeetingAccess access;
    private final Posts posts;
    private final Directory directory;
    private final OpenTasks tasks;
    private final Rights rights;
    private final DocumentService documents;

    MinutesPage(
            MeetingService meetings,
            MeetingDecisionService decisions,
            MeetingAccess access,
            Posts posts,
            Directory directory,
            OpenTasks tasks,
            Rights rights,
            DocumentService documents) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.access = access;
        this.posts = posts;
        this.directory = directory;
        this.tasks = tasks;
        this.rights = rights;
        this.documents = documents;
    }

    @GetMapping("/meetings/{id:\\d+}/minutes")
    String show(@PathVariable long id, Model model) {
        CoordinationMeeting meeting = access.toRead(id);
        if (meeting.state() == MeetingState.PLANNED && access.mayManage(meeting)) {
            return edit(meeting, null, model);
        }
        model.addAttribute("meeting", meeting);
        model.addAttribute(
                "paper",
                issued(meeting)
                        .map(document -> DocxHtml.of(documents.docx(document)).body())
                        .orElse(null));
        return "meeting/minutes";
    }

    /** The invited read the minutes too, so they are handed out here and not only with the municipality's papers. */
    @GetMapping("/meetings/{id:\\d+}/minutes.{type:docx|pdf}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String type) {
        Document document = issued(access.toRead(id)).orElseThrow();
        byte[] docx = documents.docx(document);
        boolean pdf = type.equals("pdf");
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("protokol-" + id + "." + type)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf ? DocxPdf.pdf(docx, document.title()) : docx);
    }

    private Optional<Document> issued(CoordinationMeeting meeting) {
        return Optional.ofNullable(meeting.documentId()).flatMap(documents::find);
    }

    @PostMapping("/meetings/{id:\\d+}/minutes")
    String save(@PathVariable long id, @ModelAttribute MinutesInput input, Model model, RedirectAttributes redirect) {
        CoordinationMeeting meeting = access.toManage(id);
        try {
            meetings.draft(id, input.getVersion(), input.minutes());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            // after the message the same button saves over what the other one wrote
            input.setVersion(meetings.get(id).version());
            return edit(meetings.get(id), input, model);
        }
        redirect.addFlashAttribute(
                "message",
                "Протокол сохранён. Завершите задачу «Записать протокол», чтобы решения получили исполнители.");
        return "redirect:/meetings/" + meeting.id() + "/minutes";
    }

    private String edit(CoordinationMeeting meeting, MinutesInput typed, Model model) {
        List<MeetingParticipant> invited = meetings.participantsOf(meeting.id());
        List<Posts.Post> choice = posts.of(meeting.municipalityId());
        model.addAttribute("meeting", meeting);
        model.addAttribute("participants", invited);
        model.addAttribute(
                "names",
                directory.briefNames(
                        invited.stream().map(MeetingParticipant::login).toList()));
        model.addAttribute("posts", choice);
        model.addAttribute(
                "task", MeetingsPage.ownTask(tasks, meeting, rights.viewer().login()));
        model.addAttribute(
                "input", typed == null ? MinutesInput.of(meeting, invited, decisions.of(meeting.id()), choice) : typed);
        return "meeting/minutes-edit";
    }
}
