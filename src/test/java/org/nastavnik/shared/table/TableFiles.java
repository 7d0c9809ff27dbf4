package org.nastavnik.shared.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Makes the files of tests, good and bad. */
public final class TableFiles {

    private TableFiles() {}

    /** A workbook of one sheet; a region such as «A2:E2» is merged. */
    public static byte[] xlsx(List<List<String>> rows, String... merged) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Лист1");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    String text = rows.get(r).get(c);
                    if (!text.isEmpty()) {
                        row(sheet, r).createCell(c).setCellValue(text);
                    }
                }
            }
            for (String region : merged) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(region));
            }
            return bytes(workbook::write);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static org.apache.poi.xssf.usermodel.XSSFRow row(XSSFSheet sheet, int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }

    public static byte[] docx(List<List<String>> rows) {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    table.getRow(r).getCell(c).setText(rows.get(r).get(c));
                }
            }
            return bytes(document::write);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first row spans both columns, the first column goes on downwards in the last row. */
    static byte[] docxWithMergedCells() {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(3, 2);
            table.getRow(0).getCell(0).setText("Раздел");
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.TWO);
            table.getRow(0).removeCell(1);
            table.getRow(1).getCell(0).setText("Совет");
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(1).getCell(1).setText("май");
            table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
            table.getRow(2).getCell(1).setText("июнь");
            return bytes(document::write);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A packed file of these parts. */
    public static byte[] zip(Map<String, byte[]> parts) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    public static byte[] withMacros() {
        return zip(Map.of("xl/workbook.xml", utf8("<workbook/>"), "xl/vbaProject.bin", new byte[] {1}));
    }

    /** A few kilobytes that unpack to fifty megabytes. */
    public static byte[] bomb() {
        return zip(Map.of("xl/workbook.xml", new byte[50 * 1024 * 1024]));
    }

    public static byte[] withExternalEntity() {
        return zip(Map.of(
                "word/document.xml",
                utf8("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")));
    }

    static byte[] encrypted() {
        return bytes(out -> {
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                org.apache.poi.poifs.crypt.Encryptor encryptor =
                        new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("тайна");
                try (OutputStream inside = encryptor.getDataStream(files)) {
                    inside.write(xlsx(List.of(List.of("а"))));
                } catch (java.security.GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
                files.writeFilesystem(out);
            }
        });
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
