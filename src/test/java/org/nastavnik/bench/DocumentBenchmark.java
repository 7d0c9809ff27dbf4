package org.nastavnik.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.document.pdf.DocxPdf;
import org.nastavnik.organization.PersonName;
import org.nastavnik.support.NastavnikTest;
import org.nastavnik.support.TestPlaces;
import org.springframework.beans.factory.annotation.Autowired;

/** A thousand orders with a table of twenty pairs: issued and stored as DOCX, then made into PDF; memory must not grow. */
@Tag("bench")
@NastavnikTest
class DocumentBenchmark {

    private static final int PAPERS = 1_000;
    private static final int WARM_UP = 50;
    private static final int PART = 250;

    @Autowired
    private DocumentService documents;

    @Autowired
    private TestPlaces places;

    @Test
    void a_thousand_papers() {
        DocumentOwner owner =
                DocumentOwner.organization(places.newPlace().school().id());
        run(owner, WARM_UP);
        long[] used = new long[PAPERS / PART];
        double docx = 0;
        double pdf = 0;
        for (int part = 0; part < used.length; part++) {
            double[] seconds = run(owner, PART);
            docx += seconds[0];
            pdf += seconds[1];
            System.gc();
            used[part] =
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        }
        System.out.printf(
                Locale.ROOT,
                "%d papers: issued as DOCX %.0f/s, PDF %.0f/s, heap after each %d: %s MB%n",
                PAPERS,
                PAPERS / docx,
                PAPERS / pdf,
                PART,
                java.util.Arrays.toString(used));
        assertThat(used[used.length - 1]).isLessThan(used[0] + 30);
    }

    private double[] run(DocumentOwner owner, int count) {
        long issuing = 0;
        long converting = 0;
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            Document issued = documents.issue(owner, DocumentKind.PAIRS_ORDER, facts());
            byte[] docx = documents.docx(issued);
            long made = System.nanoTime();
            assertThat(DocxPdf.pdf(docx, issued.title())).isNotEmpty();
            issuing += made - start;
            converting += System.nanoTime() - made;
        }
        return new double[] {issuing / 1e9, converting / 1e9};
    }

    private static DocumentFacts facts() {
        List<Map<String, String>> pairs = IntStream.range(0, 20)
                .mapToObj(i -> Map.of(
                        "наставник", "Ньютонов Олег Петрович",
                        "наставник_о_нём", "учитель физики",
                        "наставляемый", "Физикова Ирина Олеговна",
                        "наставляемый_о_нём", "7 А",
                        "форма", "учитель – ученик"))
                .toList();
        return DocumentFacts.of(DocumentKind.PAIRS_ORDER)
                .dated(LocalDate.of(2026, 9, 15))
                .text("программа", "Учитель – ученик")
                .date("начало", LocalDate.of(2026, 9, 15))
                .date("окончание", LocalDate.of(2028, 5, 31))
                .person("куратор", new PersonName("Иванова", "Мария", "Петровна"), "заместитель директора")
                .table("пары", pairs);
    }
}
