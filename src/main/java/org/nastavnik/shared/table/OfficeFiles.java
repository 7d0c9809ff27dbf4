package org.nastavnik.shared.table;

import org.nastavnik.shared.Refusal;

/** Asks of a file whether it is a Word document that is safe to open, before anybody opens it. */
public final class OfficeFiles {

    private OfficeFiles() {}

    /** @throws Refusal where it is empty, too large, of another kind, packed dangerously or with macros */
    public static void requireDocx(byte[] content, int maxSize) {
        if (content == null || content.length == 0) {
            throw TableReader.refusal("Файл пуст: выберите документ Word (.docx).");
        }
        if (content.length > maxSize) {
            throw TableReader.refusal(
                    "Файл больше " + maxSize / (1024 * 1024) + " МБ: уменьшите рисунки в нём и загрузите ещё раз.");
        }
        if (FileKind.of(content) != FileKind.DOCX) {
            throw TableReader.refusal("Это не документ Word: загрузите файл .docx.");
        }
    }
}
