package org.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.PersonName;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Signed scans beside papers, and the page that lists papers: who sees what. */
@NastavnikTest
class ScanTest {

    private static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0};

    @Autowired
    private DocumentService documents;

    @Autowired
    private DocumentScans scans;

    @Autowired
    private TestPlaces places;

    @Autowired
    private WebApplicationContext context;

    private MockMvc browser;
    private TestPlace place;

    @BeforeEach
    void prepare() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        place = places.newPlace();
    }

    @Test
    void a_scan_is_served_as_a_file_to_save_and_earlier_ones_are_kept() throws Exception {
        Document paper = regulation();
        upload(paper, PDF, place.head()).andExpect(flash().attributeExists("message"));
        upload(paper, PNG, place.curator()).andExpect(flash().attributeExists("message"));

        List<DocumentScans.Scan> all = scans.of(paper.id());
        assertThat(all).extracting(DocumentScans.Scan::type).containsExactly(ScanType.PNG, ScanType.PDF);
        browser.perform(get("/documents/" + paper.id() + "/scan").with(user(place.coordinator())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().bytes(PNG));
        browser.perform(get("/documents/" + paper.id() + "/scans/" + all.get(1).id())
                        .with(user(place.head())))
                .andExpect(content().bytes(PDF));
        browser.perform(get("/documents/" + regulation().id() + "/scans/"
                                + all.get(1).id())
                        .with(user(place.head())))
                .andExpect(status().isNotFound());
    }

    @Test
    void what_is_no_scan_is_refused_and_nothing_is_kept() throws Exception {
        Document paper = regulation();
        for (byte[] bad : List.of(
                new byte[0],
                "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
                "MZ executable".getBytes(StandardCharsets.US_ASCII))) {
            upload(paper, bad, place.head()).andExpect(flash().attributeExists("error"));
        }
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        upload(paper, large, place.head()).andExpect(flash().attribute("error", containsString("больше 10 МБ")));
        assertThat(scans.of(paper.id())).isEmpty();
    }

    @Test
    void scans_are_brought_by_those_whose_paper_it_is() throws Exception {
        Document paper = regulation();
        for (String login :
                List.of(place.coordinator(), place.mentor(), places.newPlace().head())) {
            upload(paper, PDF, login).andExpect(status().isForbidden());
        }
        Document municipal = documents.issue(
                DocumentOwner.municipality(place.municipality().id()),
                DocumentKind.WORKING_GROUP_ORDER,
                DocumentFacts.of(DocumentKind.WORKING_GROUP_ORDER));
        upload(municipal, PDF, place.coordinator()).andExpect(flash().attributeExists("message"));
        upload(municipal, PDF, place.head()).andExpect(status().isForbidden());
        browser.perform(get("/documents/" + municipal.id() + "/scan")
                        .with(user(places.newPlace().coordinator())))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_list_shows_papers_of_the_own_school_and_of_overseen_ones_but_persons_papers_to_their_school_alone()
            throws Exception {
        Document paper = regulation();
        Document consent = documents.issue(
                DocumentOwner.organization(place.school().id()),
                DocumentKind.CONSENT_PROCESSING,
                DocumentFacts.of(DocumentKind.CONSENT_PROCESSING)
                        .about("person", 1)
                        .person("участник", new PersonName("Тайнов", "Олег", null), "учитель"));
        String paperLink = "/documents/" + paper.id() + ".pdf";
        String consentLink = "/documents/" + consent.id() + ".pdf";
        list(place.head()).andExpect(content().string(containsString(paperLink)));
        list(place.head()).andExpect(content().string(containsString(consentLink)));
        list(place.coordinator()).andExpect(content().string(containsString(paperLink)));
        list(place.coordinator()).andExpect(content().string(not(containsString(consentLink))));
        for (String login : List.of(place.mentor(), places.newPlace().head())) {
            list(login).andExpect(content().string(not(containsString(paperLink))));
        }
        browser.perform(get(consentLink).with(user(place.coordinator()))).andExpect(status().isForbidden());
        browser.perform(get(consentLink).with(user(place.curator()))).andExpect(status().isOk());
    }

    private ResultActions list(String login) throws Exception {
        return browser.perform(get("/documents").with(user(login))).andExpect(status().isOk());
    }

    private ResultActions upload(Document paper, byte[] content, String login) throws Exception {
        return browser.perform(multipart("/documents/" + paper.id() + "/scan")
                .file(new MockMultipartFile("file", "скан.pdf", "application/pdf", content))
                .with(user(login))
                .with(csrf()));
    }

    private Document regulation() {
        return documents.issue(
                DocumentOwner.organization(place.school().id()),
                DocumentKind.REGULATION,
                DocumentFacts.of(DocumentKind.REGULATION).numbered("1").dated(LocalDate.of(2026, 9, 1)));
    }
}
