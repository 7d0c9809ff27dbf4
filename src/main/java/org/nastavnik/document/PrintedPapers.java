package org.nastavnik.document;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nastavnik.document.pdf.DocxPdf;
import org.springframework.stereotype.Component;

/**
 * Papers as PDF. An issued paper never changes, so its PDF is kept in memory by the hash of the DOCX, as long as there is
 * room: nothing about a person is stored a second time.
 */
@Component
public class PrintedPapers {

    private static final long MOST_BYTES = 16 << 20;

    private final DocumentService documents;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    PrintedPapers(DocumentService documents) {
        this.documents = documents;
    }

    /** Who asks has been found to be allowed to read the paper. */
    public byte[] pdf(Document document) {
        if (document.hash() == null) {
            return print(document);
        }
        String key = document.hash() + document.kind();
        byte[] known = find(key);
        if (known == null) {
            known = print(document);
            keep(key, known);
        }
        return known;
    }

    private byte[] print(Document document) {
        return DocxPdf.pdf(documents.docx(document), document.kind().title());
    }

    private synchronized byte[] find(String key) {
        return kept.get(key);
    }

    private synchronized void keep(String key, byte[] pdf) {
        byte[] before = kept.put(key, pdf);
        bytes += pdf.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = kept.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
