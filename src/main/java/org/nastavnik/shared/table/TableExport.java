package org.nastavnik.shared.table;

import java.io.IOException;
import java.io.OutputStream;

/** A table that is written row by row without growing in memory, then sent as a file. */
public interface TableExport extends AutoCloseable {

    /** Texts, numbers, dates, yes and no; null leaves a cell empty. */
    void row(Object... values);

    void writeTo(OutputStream out) throws IOException;

    @Override
    void close() throws IOException;
}
