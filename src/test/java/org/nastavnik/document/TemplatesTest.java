package org.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A municipality brings its own templates; bad ones are refused with the place, earlier ones come back. */
@NastavnikTest
class TemplatesTest {

    private static final String PAGE = "/document-templates/REGULATION";

    @Autowired
    private DocumentService documents;

    @Autowired
    private DocumentTemplates templates;

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
    void an_own_template_is_used_for_new_papers_and_earlier_versions_come_back() throws Exception {
        upload(own("Наше положение: {{цель}}")).andExpect(redirectedUrl(PAGE));
        Document first = issue();
        assertThat(first.body()).contains("Наше положение: дружба");
        assertThat(first.templateVersion()).isEqualTo(1);

        upload(own("Второе: {{организация.предл}} {{?задачи}}{{№}}) {{текст}} {{/задачи}}"))
                .andExpect(redirectedUrl(PAGE));
        assertThat(issue().body())
                .contains("Второе: Муниципальном общеобразовательном учреждении", "1) читать 2) писать");
        assertThat(documents.find(first.id()).orElseThrow().body()).isEqualTo(first.body());

        use(1);
        assertThat(issue().body()).contains("Наше положение");
        use(0);
        assertThat(issue()).satisfies(paper -> {
            assertThat(paper.templateVersion()).isZero();
            assertThat(paper.body()).contains("# ПОЛОЖЕНИЕ О НАСТАВНИЧЕСТВЕ");
        });
        assertThat(templates.versions(place.municipality().id(), DocumentKind.REGULATION))
                .extracting(DocumentTemplates.Version::version)
                .containsExactly(2, 1);
    }

    @Test
    void the_own_template_of_one_municipality_does_not_touch_another() throws Exception {
        upload(own("Наше положение"));
        place = places.newPlace();
        assertThat(issue().body()).contains("# ПОЛОЖЕНИЕ О НАСТАВНИЧЕСТВЕ");
    }

    @Test
    void every_template_that_comes_with_the_product_passes_its_own_check() {
        for (DocumentKind kind : DocumentKind.values()) {
            byte[] docx = templates.docx(place.municipality().id(), kind, DocumentTemplates.BUILT_IN);
            assertThat(templates.upload(place.municipality().id(), kind, docx))
                    .as(kind.name())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_bad_placeholder_is_refused_with_its_place() throws Exception {
        refused(own("Начало", "Вводит {{директор}} в действие"), "Абзац 2: поле {{директор}} неизвестно");
        refused(own("{{?задачи}}", "{{текст}}"), "Раздел {{?задачи}} не закрыт");
        refused(own("{{организация"), "Абзац 1: лишние или незакрытые фигурные скобки");
        refused(own("{{/задачи}}"), "{{/задачи}} не закрывает открытый раздел");
        refused(own("{{@организация}}"), "поле {{@организация}} неизвестно");
        refused(own("{{текст}}"), "поле {{текст}} неизвестно");
        refused(
                docx(document -> {
                    XWPFTable table = document.createTable(2, 2);
                    table.getRow(0).getCell(0).setText("{{задачи}}");
                    table.getRow(1).getCell(1).setText("[кто]");
                }),
                "Таблица 1, строка 2, столбец 2: поля [кто] в таблице «задачи» нет");
        assertThat(templates.versions(place.municipality().id(), DocumentKind.REGULATION))
                .isEmpty();
        assertThat(templates.usedVersion(place.municipality().id(), DocumentKind.REGULATION))
                .isZero();
    }

    @Test
    void a_file_that_is_no_safe_document_is_refused_and_nothing_is_kept() throws Exception {
        refused(new byte[0], "Файл пуст");
        refused("просто текст".getBytes(StandardCharsets.UTF_8), "Это не документ Word");
        refused(with(own("x"), "word/vbaProject.bin", "x"), "макросы");
        refused(
                with(own("x"), "word/evil.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                "внешние данные");
        refused(
                with(own("x"), "word/media/bomb.xml", "<a>" + " ".repeat(30_000_000) + "</a>"),
                "слишком большой объём");
        refused(new byte[6 * 1024 * 1024], "больше 5 МБ");
        refused(
                docx(
                        document -> document.getPackagePart()
                                .addExternalRelationship(
                                        "http://example.org/evil.dotm",
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate")),
                "внешний файл");
        assertThat(templates.versions(place.municipality().id(), DocumentKind.REGULATION))
                .isEmpty();
    }

    @Test
    void templates_are_kept_by_coordinator_and_operator_alone() throws Exception {
        for (String login : List.of(place.coordinator(), place.operator())) {
            browser.perform(get("/document-templates").with(user(login)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Шаблоны документов")));
            browser.perform(get(PAGE).with(user(login)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Задачи")));
            browser.perform(get(PAGE + "/0.docx").with(user(login))).andExpect(status().isOk());
        }
        for (String login : List.of(place.head(), place.curator(), place.mentor(), place.municipalCurator())) {
            browser.perform(get("/document-templates").with(user(login))).andExpect(status().isForbidden());
            browser.perform(get(PAGE).with(user(login))).andExpect(status().isForbidden());
            browser.perform(get(PAGE + "/0.docx").with(user(login))).andExpect(status().isForbidden());
            browser.perform(multipart(PAGE)
                            .file(file(own("x")))
                            .with(user(login))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
            browser.perform(post(PAGE + "/use")
                            .param("version", "0")
                            .with(user(login))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    private Document issue() {
        return documents.issue(
                DocumentOwner.organization(place.school().id()),
                DocumentKind.REGULATION,
                DocumentFacts.of(DocumentKind.REGULATION)
                        .numbered("1")
                        .dated(LocalDate.of(2026, 9, 1))
                        .text("цель", "дружба")
                        .list("задачи", List.of("читать", "писать")));
    }

    private ResultActions upload(byte[] docx) throws Exception {
        return browser.perform(
                multipart(PAGE).file(file(docx)).with(user(place.coordinator())).with(csrf()));
    }

    private void refused(byte[] docx, String sentence) throws Exception {
        String page = upload(docx)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Шаблон не принят", sentence);
    }

    private void use(int version) throws Exception {
        browser.perform(post(PAGE + "/use")
                        .param("version", "" + version)
                        .with(user(place.operator()))
                        .with(csrf()))
                .andExpect(redirectedUrl(PAGE));
    }

    private static MockMultipartFile file(byte[] docx) {
        return new MockMultipartFile("file", "шаблон.docx", "application/octet-stream", docx);
    }

    private static byte[] own(String... paragraphs) throws IOException {
        return docx(document -> {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
        });
    }

    private static byte[] docx(Consumer<XWPFDocument> content) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** The same file with one part more. */
    private static byte[] with(byte[] docx, String name, String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(part.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
