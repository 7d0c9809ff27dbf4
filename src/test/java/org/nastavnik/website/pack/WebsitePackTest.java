package org.nastavnik.website.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.School;
import org.nastavnik.programme.MentoringForm;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.ProgrammePapers;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.nastavnik.website.fetch.SectionReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Names are planted wherever a person can type them; none of them reaches the pack. */
@NastavnikTest
class WebsitePackTest {

    @Autowired
    private TestPlaces places;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private ProgrammePapers papers;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private PersonRegister register;

    @Autowired
    private SectionReader reader;

    private MockMvc mvc;
    private TestPlace place;
    private MentoringProgramme programme;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        place = places.newPlace();
        programme = new School(place, beans).programme(MentoringForm.TEACHER_TEACHER);
    }

    @Test
    void the_papers_are_there_and_nobodys_name_is() throws Exception {
        String curator = "planted-" + place.school().id();
        organizations.addUser(
                new User(curator, "{noop}x", new PersonName("Подсадная", "Агриппина", "Фирсовна"), "завуч")
                        .ofOrganization(place.school()));
        organizations.passRole(Role.CURATOR, place.school().id(), curator);
        register.add(
                place.school().id(),
                PersonDetails.of(
                                PersonKind.TEACHER,
                                new PersonName("Тайнопись", "Евлампий", "Кузьмич"),
                                LocalDate.of(1980, 1, 1))
                        .employed("учитель", null, 5));
        papers.issueImplementationOrder(
                programme.id(),
                new ProgrammePapers.Implementation(
                        curator,
                        "112-О",
                        LocalDate.of(2026, 9, 1),
                        List.of("вести базу вместе с Евлампием Тайнописью"),
                        List.of("положение")));
        papers.issueContent(
                programme.id(),
                new ProgrammePapers.Content(
                        "12",
                        LocalDate.of(2026, 9, 1),
                        "Опыт Подсадной А. Ф. передать молодым педагогам",
                        List.of("поддержать Тайнописи в работе"),
                        List.of("успехи Сторонней Марии Ивановны"),
                        List.of("уход И. И. Чужедальнего"),
                        List.of("число пар")));

        Map<String, String> pack = pack(place.curator().equals(curator) ? curator : place.head());
        assertThat(pack)
                .containsKeys(
                        "prikaz-o-vnedrenii.docx",
                        "prikaz-o-vnedrenii.pdf",
                        "polozhenie-o-nastavnichestve.docx",
                        "programma-nastavnichestva.pdf",
                        "pokazateli-monitoringa.docx",
                        "rubrika.html")
                .doesNotContainKey("dorozhnaya-karta.docx");
        assertThat(pack.get("prikaz-o-vnedrenii.docx")).contains("112-О", NameRemover.GAP);
        assertThat(pack.get("polozhenie-o-nastavnichestve.pdf")).contains("Персональные данные участников");
        pack.forEach((file, text) -> {
            String small = text.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
            assertThat(small)
                    .as(file)
                    .doesNotContain("подсадн", "агриппин", "фирсовн", "тайнопис", "евлампи", "кузьмич", "сторонн")
                    .doesNotContain("чужедальн", "проверкин", "павлович");
        });
    }

    @Test
    void a_page_pasted_as_it_is_passes_for_what_is_published() throws Exception {
        papers.issueContent(
                programme.id(),
                new ProgrammePapers.Content(
                        "12",
                        LocalDate.of(2026, 9, 1),
                        "передать опыт",
                        List.of("поддержать молодых"),
                        List.of("рост мастерства"),
                        List.of("нехватка времени"),
                        List.of("число пар")));
        String page = pack(place.head()).get("rubrika.html");
        var seen = reader.read(page.getBytes(StandardCharsets.UTF_8), null, URI.create("https://school.example/"));
        assertThat(seen.missing()).extracting(Enum::name).containsExactly("IMPLEMENTATION_ORDER", "ROAD_MAP");
        assertThat(page).doesNotContain("dorozhnaya-karta");
    }

    @Test
    void only_people_of_the_case_take_it_away() throws Exception {
        TestPlace other = places.newPlace();
        String path = "/programmes/" + programme.id() + "/website-section.zip";
        for (String login : List.of(place.head(), place.curator(), place.operator(), place.coordinator())) {
            mvc.perform(get(path).with(user(login)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", "application/zip"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        }
        for (String login : List.of(place.mentor(), other.head(), other.coordinator())) {
            mvc.perform(get(path).with(user(login))).andExpect(status().isForbidden());
        }
    }

    /** The texts of the files by their names. */
    private Map<String, String> pack(String login) throws Exception {
        byte[] zip = mvc.perform(get("/programmes/" + programme.id() + "/website-section.zip")
                        .with(user(login)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                texts.put(file.getName(), text(file.getName(), files.readAllBytes()));
            }
        }
        return texts;
    }

    private static String text(String name, byte[] content) throws IOException {
        if (name.endsWith(".docx")) {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
                    XWPFWordExtractor words = new XWPFWordExtractor(document)) {
                return words.getText()
                        + document.getProperties().getCoreProperties().getCreator();
            }
        }
        if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(content)) {
                return new PDFTextStripper().getText(document);
            }
        }
        return new String(content, StandardCharsets.UTF_8);
    }
}
