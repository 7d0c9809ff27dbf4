package org.nastavnik.shared.privacy;

import java.util.List;

/** Takes the names of one person out of a text, in any case of the Russian language. */
public interface NameCleaner {

    /** Where the person is named together with something that tells him or her apart: first name, patronymic, initials. */
    String clean(String text);

    /** The same in a text that is about this person, where a surname or a first name alone means nobody else. */
    String cleanOwn(String text);

    /** Does the text hold the surname at all, be it in a cell of its own? */
    boolean hasSurname(String text);

    /** Beginnings of words without which no text names the person; lower case, ё as е. Lets the database choose the rows. */
    List<String> stems();

    /** The surname's beginning as it is written, found in bytes that nobody can clean word by word. */
    List<String> fileStems();
}
