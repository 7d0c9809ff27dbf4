package org.nastavnik.participant.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationKind;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Region;
import org.nastavnik.participant.Experience;
import org.nastavnik.participant.PersonDetails;
import org.nastavnik.participant.PersonKind;
import org.nastavnik.participant.SpecialNeed;
import org.nastavnik.participant.listing.RegisterColumn;
import org.nastavnik.participant.listing.RegisterRow;
import org.nastavnik.participant.listing.Sight;
import org.nastavnik.shared.table.CsvExport;
import org.nastavnik.shared.table.Table;
import org.nastavnik.shared.table.TableExport;
import org.nastavnik.shared.table.TableReader;
import org.nastavnik.shared.table.Whitespace;
import org.springframework.test.util.ReflectionTestUtils;

/** What is given out as a file and taken over again is what it was: import(export(x)) = x, as XLSX and as CSV. */
class RegisterFileProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Property(tries = 150)
    void what_was_given_out_is_read_again(@ForAll("rows") List<RegisterRow> rows, @ForAll FileFormat format)
            throws IOException {
        List<RegisterColumn> columns = List.of(RegisterColumn.values());
        byte[] content;
        try (TableExport file = format.open(columns)) {
            rows.forEach(row -> file.row(RegisterExport.cells(row, columns)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeTo(out);
            content = out.toByteArray();
        }
        Table table = TableReader.read(content).get(0);
        FileColumns found = FileColumns.detect(table, Map.of());
        assertThat(found.problems()).isEmpty();
        RowReader reader = new RowReader(found, scope(), TODAY);
        List<ReadRow> read = found.body(table).stream().map(reader::read).toList();
        assertThat(read).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            ReadRow row = read.get(i);
            assertThat(row.faults()).isEmpty();
            assertThat(row.notes()).isEmpty();
            assertThat(row.organizationId()).isEqualTo(7);
            assertThat(row.consentOn()).isEqualTo(rows.get(i).consentOn());
            assertThat(row.details().equals(rows.get(i).details())).isTrue();
        }
    }

    @Property(tries = 500)
    void a_text_that_a_spreadsheet_would_compute_is_made_harmless_and_comes_back(@ForAll("texts") String text)
            throws IOException {
        try (CsvExport csv = new CsvExport(List.of("а", "б"))) {
            csv.row(text, "x");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            csv.writeTo(out);
            String cell =
                    TableReader.read(out.toByteArray()).get(0).rows().get(1).cell(0);
            assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
            assertThat(CsvExport.plain(cell)).isEqualTo(text);
        }
    }

    private static ImportScope scope() {
        Municipality municipality =
                new Municipality(new Region("r", "Область"), "m", "Округ", "Управление", ZoneId.of("Asia/Vladivostok"));
        Organization school =
                new Organization(municipality, OrganizationKind.SCHOOL, "Школа № 7", "Школа № 7", "Городок", null);
        ReflectionTestUtils.setField(school, "id", 7L);
        return new ImportScope(1, false, Set.of(7L), List.of(school));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("=+-@'\";,абвГД 7.№«»")
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(Whitespace::tidy)
                .filter(text -> !text.isEmpty());
    }

    @Provide
    Arbitrary<List<RegisterRow>> rows() {
        Arbitrary<PersonName> names = Combinators.combine(word(), word(), word().injectNull(0.2))
                .as((l, f, m) -> new PersonName("А" + l, "Б" + f, m == null ? null : "В" + m));
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(6_600, 20_000).map(TODAY::minusDays);
        Arbitrary<PersonDetails> plain = Combinators.combine(
                        Arbitraries.of(PersonKind.class), names, days, some(), some(), contacts())
                .as((kind, name, born, a, b, contact) ->
                        details(kind, name, born, a, b).withContacts(contact.get(0), contact.get(1)));
        Arbitrary<LocalDate> consents =
                Arbitraries.integers().between(0, 500).map(TODAY::minusDays).injectNull(0.5);
        return Combinators.combine(
                        plain, experience(), Arbitraries.of(SpecialNeed.class).injectNull(0.5), consents)
                .as((d, experience, need, on) -> new RegisterRow(
                        1, 7, "Школа № 7", Sight.OWN, completed(d, experience, need), on, "наставник: Физика"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static PersonDetails details(PersonKind kind, PersonName name, LocalDate born, String a, String b) {
        PersonDetails person = PersonDetails.of(kind, name, born);
        if (kind.learner()) {
            return person.inClass(
                    a == null ? null : a.substring(0, Math.min(8, a.length())).strip(), b, a);
        }
        return person.employed(a, kind == PersonKind.PARTNER_EMPLOYEE ? "ООО «Завод»" : null, null)
                .teaching(b, null);
    }

    private static PersonDetails completed(PersonDetails d, Experience experience, SpecialNeed need) {
        return d.kind().learner() ? d.withNeed(need) : d.teaching(d.subject(), experience);
    }

    private static Arbitrary<Experience> experience() {
        Arbitrary<Experience> since =
                Arbitraries.integers().between(1, 1_000).map(days -> Experience.since(TODAY.minusDays(days)));
        Arbitrary<Experience> years = Combinators.combine(
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(0, 700))
                .as((full, days) -> new Experience(null, full, TODAY.minusDays(days)));
        return Arbitraries.oneOf(since, years).injectNull(0.3);
    }

    private static Arbitrary<List<String>> contacts() {
        return Arbitraries.of(
                List.of("+7 914 123-45-67", "a.b@example.ru"),
                List.of("8 (4217) 55-12-12, доб. 3", "-x@example.ru"),
                List.of("@telegram 12345", "=cmd@example.ru"));
    }

    private static Arbitrary<String> word() {
        return Arbitraries.strings()
                .withChars("абвгдеёжзийклмнопрстуфхцчшщъыьэюя-")
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    /** A text of a cell; a dash alone says that there is nothing. */
    private static Arbitrary<String> some() {
        return Arbitraries.strings()
                .withChars("=+-@'\";,абвГД 7.№«»/()")
                .ofMaxLength(30)
                .map(Whitespace::tidy)
                .map(text -> text.matches("[-–—]?") ? null : text)
                .injectNull(0.2);
    }
}
