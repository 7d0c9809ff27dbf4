package org.nastavnik.document.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Liberation (SIL Open Font License): as wide as Times New Roman and Arial, so lines break where Word breaks them. */
final class Fonts {

    private static final String FOLDER = "/liberation/Liberation";

    private Fonts() {}

    static void register(PdfRendererBuilder builder) {
        for (String family : new String[] {"Serif", "Sans"}) {
            builder.useFont(file(family + "-Regular"), family, 400, FontStyle.NORMAL, true);
            builder.useFont(file(family + "-Bold"), family, 700, FontStyle.NORMAL, true);
            builder.useFont(file(family + "-Italic"), family, 400, FontStyle.ITALIC, true);
            builder.useFont(file(family + "-BoldItalic"), family, 700, FontStyle.ITALIC, true);
        }
    }

    /** @param font that the document names; may be null */
    static String familyFor(String font) {
        String name = font == null ? "" : font.toLowerCase(Locale.ROOT);
        boolean sans = name.contains("arial")
                || name.contains("calibri")
                || name.contains("sans")
                || name.contains("verdana")
                || name.contains("tahoma")
                || name.contains("segoe");
        return sans ? "Sans" : "Serif";
    }

    private static FSSupplier<InputStream> file(String name) {
        return () -> {
            InputStream font = Fonts.class.getResourceAsStream(FOLDER + name + ".ttf");
            if (font == null) {
                throw new UncheckedIOException(new IOException("No font " + name));
            }
            return font;
        };
    }
}
