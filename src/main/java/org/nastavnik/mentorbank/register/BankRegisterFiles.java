package org.nastavnik.mentorbank.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.RussianPlural;
import org.nastavnik.shared.table.DocxExport;
import org.nastavnik.shared.table.XlsxExport;
import org.springframework.stereotype.Component;

/** A register as the files that go to the order and to the site, in the columns of annex 1. */
@Component
public class BankRegisterFiles {

    /** More rows than this make a document that no word processor opens with pleasure. */
    private static final int LONGEST_PAPER = 3_000;

    private static final int[] CHARACTERS = {7, 34, 36, 26, 30, 30, 22, 34, 50, 26, 30, 20, 28};
    private static final int[] SHARES = {4, 11, 12, 8, 9, 9, 8, 10, 15, 8, 9, 8, 9};
    private static final int LETTERS = 8;

    public void writeXlsx(List<RegisterLine> lines, OutputStream out) throws IOException {
        try (XlsxExport sheet = new XlsxExport("Банк «Наставник»", RegisterLine.HEAD, CHARACTERS)) {
            lines.forEach(line -> sheet.row(line.cells().toArray()));
            sheet.writeTo(out);
        }
    }

    public void writeDocx(BankRegister register, String municipality, List<RegisterLine> lines, OutputStream out)
            throws IOException {
        if (lines.size() > LONGEST_PAPER) {
            throw new Refusal("В реестре больше 3000 строк: скачайте его таблицей XLSX.");
        }
        try (DocxExport paper = new DocxExport(LETTERS, SHARES)) {
            paper.title("Реестр муниципального банка «Наставник»");
            paper.title(municipality + ", по состоянию на " + RussianDates.inText(register.asOf()));
            paper.head(RegisterLine.HEAD);
            lines.forEach(line -> paper.row(line.cells()));
            paper.note("Всего в реестре: "
                    + RussianPlural.of(register.cards(), "%d наставник", "%d наставника", "%d наставников") + ".");
            paper.writeTo(out);
        }
    }
}
