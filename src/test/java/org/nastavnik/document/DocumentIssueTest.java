package org.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.organization.PersonName;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlace;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A paper is issued once, numbered without gaps, read by those who may, and never changed. */
@NastavnikTest
class DocumentIssueTest {

    @Autowired
    private DocumentService documents;

    @Autowired
    private TestPlaces places;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

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
    void a_paper_is_a_docx_and_a_pdf_with_its_hash_author_and_template_version() throws Exception {
        Document order = order(null, LocalDate.of(2026, 9, 15));

        byte[] docx = documents.docx(order);
        assertThat(order.hash()).isEqualTo(DocumentService.sha256(docx));
        assertThat(order.createdBy()).isEqualTo("system");
        assertThat(order.templateVersion()).isZero();
        assertThat(order.body())
                .contains(
                        "# ПРИКАЗ",
                        "15 сентября 2026 г. | №\u00a01",
                        "Назначить ответственным за внедрение целевой модели наставничества Иванову Марию Петровну, методиста.",
                        "1 | Сидоров Иван Ильич | директор | председатель",
                        "–\u00a0вести реестр.")
                .doesNotContain("{{", "}}", "[фио]", "кураторами");
        String pdf =
                text(browser.perform(get("/documents/" + order.id() + ".pdf").with(user(place.head())))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Type", "application/pdf"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        assertThat(pdf).contains("ПРИКАЗЫВАЮ", "Иванову Марию Петровну", "Сидоров Иван Ильич");
        byte[] served = browser.perform(
                        get("/documents/" + order.id() + ".docx").with(user(place.head())))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"working-group-order-" + order.id() + ".docx\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(served).isEqualTo(docx);
    }

    @Test
    void nothing_that_was_issued_changes() {
        Document order = order("7", LocalDate.of(2026, 9, 1));
        for (String deed : List.of(
                "update nastavnik.document set body = 'x' where id = ?",
                "delete from nastavnik.document_file where document_id = ?",
                "update nastavnik.document_file set content = '' where document_id = ?",
                "delete from nastavnik.document where id = ?")) {
            assertThatThrownBy(() -> jdbc.update(deed, order.id())).hasMessageContaining("never changes");
        }
        Document second = order("7", LocalDate.of(2026, 9, 2));
        assertThat(second.revision()).isEqualTo(2);
        assertThat(documents.find(order.id()).orElseThrow().dated()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void numbers_have_no_gaps_and_no_twins_under_threads_and_after_a_rollback() throws Exception {
        LocalDate day = LocalDate.of(2026, 10, 1);
        order("3", day);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> work = IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(i -> () -> transaction.execute(status -> {
                        Document issued = order(null, day, "part-" + i);
                        if (i % 4 == 0) {
                            status.setRollbackOnly();
                            return null;
                        }
                        return issued.number();
                    }))
                    .toList();
            List<String> numbers = new ArrayList<>();
            for (Future<String> done : threads.invokeAll(work)) {
                if (done.get() != null) {
                    numbers.add(done.get());
                }
            }
            // 3 was typed by hand, so the series goes around it
            assertThat(numbers.stream().map(Integer::valueOf).sorted())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 19)
                            .filter(n -> n != 3)
                            .boxed()
                            .toList());
        } finally {
            threads.shutdownNow();
        }
        assertThat(order(null, LocalDate.of(2027, 1, 11)).number()).isEqualTo("1");
    }

    @Test
    void papers_are_read_by_their_school_and_those_who_oversee_it() throws Exception {
        Document order = order("1", LocalDate.of(2026, 9, 1));
        TestPlace other = places.newPlace();
        for (String ending : List.of("", ".docx", ".pdf")) {
            for (String login : List.of(
                    place.head(),
                    place.curator(),
                    place.coordinator(),
                    place.operator(),
                    place.regionalCoordinator())) {
                browser.perform(get("/documents/" + order.id() + ending).with(user(login)))
                        .andExpect(status().isOk());
            }
            for (String login : List.of(place.mentor(), other.head(), other.coordinator(), place.commissionMember())) {
                browser.perform(get("/documents/" + order.id() + ending).with(user(login)))
                        .andExpect(status().isForbidden());
            }
        }
        browser.perform(get("/documents/999999999.pdf").with(user(place.head())))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_paper_of_the_first_months_is_read_and_taken_as_docx_and_pdf() throws Exception {
        Long id = jdbc.queryForObject(
                """
                insert into nastavnik.document (owner, organization_id, municipality_id, kind, revision, title, body,
                    created_by, created_at)
                values ('ORGANIZATION', ?, ?, 'REPORT', 1, 'Отчёт', ?, 'x', now()) returning id""",
                Long.class,
                place.school().id(),
                place.municipality().id(),
                "# Итоги работы пар\n- Всего пар: 3\n\n~ знак в начале строки");
        String page = browser.perform(get("/documents/" + id).with(user(place.head())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Итоги работы пар", "Всего пар: 3", "~ знак в начале строки");
        String pdf = text(browser.perform(get("/documents/" + id + ".pdf").with(user(place.head())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(pdf).contains("Всего пар: 3");
    }

    @Test
    void what_people_type_is_never_taken_for_a_placeholder_and_unknown_facts_are_refused() {
        Document paper = documents.issue(
                owner(),
                DocumentKind.WORKING_GROUP_ORDER,
                facts(LocalDate.of(2026, 9, 1)).list("задачи", List.of("{{организация}} [фио] {{?нет}} <b> & «все»")));
        assertThat(paper.body()).contains("{{организация}} [фио] {{?нет}} <b> & «все»");

        assertThatThrownBy(() -> documents.issue(
                        owner(),
                        DocumentKind.REGULATION,
                        DocumentFacts.of(DocumentKind.REGULATION).text("чужое", "x")))
                .hasMessageContaining("чужое");
    }

    private Document order(String number, LocalDate day) {
        return order(number, day, null);
    }

    private Document order(String number, LocalDate day, String part) {
        DocumentFacts facts = facts(day).numbered(number);
        if (part != null) {
            facts.about("member", Long.parseLong(part.substring(5)));
        }
        return documents.issue(owner(), DocumentKind.WORKING_GROUP_ORDER, facts);
    }

    private DocumentOwner owner() {
        return DocumentOwner.organization(place.school().id());
    }

    private static DocumentFacts facts(LocalDate day) {
        return DocumentFacts.of(DocumentKind.WORKING_GROUP_ORDER)
                .dated(day)
                .person("ответственный", new PersonName("Иванова", "Мария", "Петровна"), "методист")
                .list("задачи", List.of("вести реестр"))
                .table(
                        "члены",
                        List.of(Map.of("фио", "Сидоров Иван Ильич", "должность", "директор", "роль", "председатель")));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
