package org.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A file as the person who looks at a page takes it away and opens it. */
record OpenedFile(byte[] bytes, String savedAs) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    /** @param address as a link on the page has it */
    static OpenedFile of(Page page, String address) {
        APIResponse file =
                page.request().get(URI.create(page.url()).resolve(address).toString());
        assertThat(file.status()).as(address).isEqualTo(200);
        return new OpenedFile(file.body(), file.headers().get("content-disposition"));
    }

    /** What a word processor shows. */
    String written() {
        try (XWPFWordExtractor paper = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
            return paper.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a PDF shows, twice: as it is drawn, cell by cell of a table, and line by line, since the number of a list's item is
     * drawn after its first line.
     */
    String printed() {
        try (PDDocument paper = Loader.loadPDF(bytes)) {
            PDFTextStripper lines = new PDFTextStripper();
            lines.setSortByPosition(true);
            return new PDFTextStripper().getText(paper) + "\n" + lines.getText(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a workbook's sheets by their names; whole numbers as such. */
    Map<String, List<List<String>>> sheets() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book) {
                List<List<String>> rows = new ArrayList<>();
                sheet.forEach(row -> rows.add(cells(row)));
                sheets.put(sheet.getSheetName(), rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case NUMERIC ->
                BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> cell.getStringCellValue();
        };
    }

    /** Without the spaces, whose width and line breaks are nobody's matter. */
    static String squeezed(String text) {
        // the PDF's fonts have no sign for a hyphen that does not break
        return SPACES.matcher(text).replaceAll("").replace('\u2011', '-');
    }
}
