package org.nastavnik.shared.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The readable words of an uploaded PDF, DOCX or XLSX, good enough to see whether it names somebody; none of a picture. */
public final class FileText {

    private static final int MOST = 50 * 1024 * 1024;

    private FileText() {}

    public static String of(byte[] content) {
        try {
            if (starts(content, "PK")) {
                return ofZip(content);
            }
            return starts(content, "%PDF-") ? ofPdf(content) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static boolean starts(byte[] content, String with) {
        return new String(content, 0, Math.min(content.length, 5), StandardCharsets.ISO_8859_1).startsWith(with);
    }

    private static String ofPdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Ends of paragraphs and cells part words, other tags stand inside of words. */
    private static String ofZip(byte[] content) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && text.length() < MOST;
                    entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    String xml = new String(zip.readNBytes(MOST), StandardCharsets.UTF_8);
                    text.append(xml.replaceAll("</(w:p|w:tc|c|si|row)>|<w:(br|tab)/>", " ")
                                    .replaceAll("<[^>]*>", ""))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }
}
