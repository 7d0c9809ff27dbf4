package org.nastavnik.document.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes the PDF of a DOCX: over XHTML, by openhtmltopdf, with embedded fonts. */
public final class DocxPdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private DocxPdf() {}

    public static byte[] pdf(byte[] docx, String title) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        Fonts.register(builder);
        // nothing is ever fetched; pictures stand in the file itself
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.withHtmlContent(DocxHtml.of(docx).file(title), null);
        builder.withProducer("Nastavnik");
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
