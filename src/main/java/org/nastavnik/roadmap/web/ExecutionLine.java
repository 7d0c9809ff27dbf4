package org.nastavnik.roadmap.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.nastavnik.roadmap.execution.EvidenceUpload;
import org.nastavnik.roadmap.execution.ItemReport;
import org.nastavnik.roadmap.execution.Outcome;
import org.springframework.web.multipart.MultipartFile;

/** What is typed of one item on the page of execution. */
public class ExecutionLine {

    private Long dueId;
    private Outcome outcome;
    private String link;
    private Long documentId;
    private MultipartFile file;
    private String movedTo;
    private String reason;

    /** Nothing was chosen: it waits on. */
    boolean untouched() {
        return outcome == null || dueId == null;
    }

    ItemReport report() {
        try {
            EvidenceUpload upload =
                    file == null || file.isEmpty() && file.getOriginalFilename().isBlank()
                            ? null
                            : EvidenceUpload.of(file.getOriginalFilename(), file.getBytes());
            return new ItemReport(
                    dueId, outcome, link, documentId, upload, MunicipalInput.date("movedTo", movedTo), reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Long getDueId() {
        return dueId;
    }

    public void setDueId(Long dueId) {
        this.dueId = dueId;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public Long getDocumentId() {
        return documentId;
    }

    public void setDocumentId(Long documentId) {
        this.documentId = documentId;
    }

    public MultipartFile getFile() {
        return file;
    }

    public void setFile(MultipartFile file) {
        this.file = file;
    }

    public String getMovedTo() {
        return movedTo;
    }

    public void setMovedTo(String movedTo) {
        this.movedTo = movedTo;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
