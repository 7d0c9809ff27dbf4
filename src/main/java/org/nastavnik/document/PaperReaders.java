package org.nastavnik.document;

import org.nastavnik.organization.Viewer;

/**
 * Who reads a paper about one person besides head and curator, and a region's paper besides its coordinator: known to the
 * feature that issues it.
 */
public interface PaperReaders {

    boolean mayRead(Viewer viewer, Document document);
}
