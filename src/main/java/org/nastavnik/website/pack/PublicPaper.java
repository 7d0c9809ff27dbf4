package org.nastavnik.website.pack;

import org.nastavnik.document.DocxWords;

/** A copy of an issued paper in which nobody is named, neither in its text nor in its file's properties. */
final class PublicPaper {

    private final NameRemover names;

    PublicPaper(NameRemover names) {
        this.names = names;
    }

    byte[] of(byte[] docx) {
        return DocxWords.replace(docx, names::clean);
    }
}
