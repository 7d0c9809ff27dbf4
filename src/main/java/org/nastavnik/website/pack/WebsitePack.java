package org.nastavnik.website.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentService;
import org.nastavnik.document.pdf.DocxPdf;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Organization;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.website.fetch.SectionDocument;
import org.springframework.stereotype.Service;

/**
 * A ZIP with what a section must show (Altai report: order, regulation, programme): each paper as DOCX and PDF without
 * names, and a page to paste. Written paper by paper, so that never more than one is held.
 */
@Service
public class WebsitePack {

    private final DocumentService documents;
    private final KnownNames knownNames;
    private final Directory directory;

    WebsitePack(DocumentService documents, KnownNames knownNames, Directory directory) {
        this.documents = documents;
        this.knownNames = knownNames;
        this.directory = directory;
    }

    /** What the section needs and what there is of it. */
    public record Part(SectionDocument wanted, boolean issued) {}

    public List<Part> parts(long programmeId) {
        List<Part> parts = new ArrayList<>();
        for (SectionDocument wanted : SectionDocument.values()) {
            parts.add(new Part(wanted, newest(programmeId, wanted).isPresent()));
        }
        return parts;
    }

    public void write(MentoringProgramme programme, OutputStream out) {
        Organization organization = directory.organization(programme.organizationId());
        NameRemover names = new NameRemover(knownNames.of(organization.id(), organization.municipalityId()));
        PublicPaper papers = new PublicPaper(names);
        List<SectionDocument> there = new ArrayList<>();
        try {
            // not closed here: the stream belongs to the answer
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (SectionDocument wanted : SectionDocument.values()) {
                Optional<Document> paper = newest(programme.id(), wanted);
                if (paper.isPresent()) {
                    byte[] docx = papers.of(documents.docx(paper.get()));
                    add(zip, file(wanted) + ".docx", docx);
                    add(zip, file(wanted) + ".pdf", DocxPdf.pdf(docx, wanted.title()));
                    there.add(wanted);
                }
            }
            String page = new SectionSnippet(names).of(organization, programme, there);
            add(zip, "rubrika.html", page.getBytes(StandardCharsets.UTF_8));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Optional<Document> newest(long programmeId, SectionDocument wanted) {
        return documents.newest(programmeId, DocumentKind.valueOf(wanted.name()));
    }

    /** Latin names, which every site engine takes. */
    static String file(SectionDocument wanted) {
        return switch (wanted) {
            case IMPLEMENTATION_ORDER -> "prikaz-o-vnedrenii";
            case REGULATION -> "polozhenie-o-nastavnichestve";
            case PROGRAMME -> "programma-nastavnichestva";
            case ROAD_MAP -> "dorozhnaya-karta";
            case INDICATORS -> "pokazateli-monitoringa";
        };
    }
}
