package org.nastavnik.participant.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.participant.listing.RegisterColumn;
import org.nastavnik.participant.listing.RegisterFilter;
import org.nastavnik.participant.listing.RegisterRow;
import org.nastavnik.participant.listing.RegisterRows;
import org.nastavnik.participant.listing.RegisterScope;
import org.nastavnik.shared.privacy.AccessLog;
import org.nastavnik.shared.table.TableExport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a list of the register as a file, row by row as the database gives them; each person's reading is noted. */
@Service
@Transactional(readOnly = true)
public class RegisterExport {

    private static final String LOGGED = "Реестр, выгрузка в файл";

    private final RegisterRows rows;
    private final AccessLog log;

    RegisterExport(RegisterRows rows, AccessLog log) {
        this.rows = rows;
        this.log = log;
    }

    /** The finished file, to be sent and closed by the caller. Only columns that somebody with this scope may see. */
    public TableExport file(RegisterScope scope, RegisterFilter filter, FileFormat format) throws IOException {
        List<RegisterColumn> columns = scope.columns();
        TableExport file = format.open(columns);
        try {
            List<Long> shown = new ArrayList<>();
            rows.each(scope, filter, row -> {
                file.row(cells(row, columns));
                shown.add(row.id());
            });
            log.read(shown, LOGGED);
            return file;
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    static Object[] cells(RegisterRow row, List<RegisterColumn> columns) {
        return columns.stream().map(row::value).toArray();
    }
}
