package org.nastavnik.participant.exchange;

import java.util.List;
import org.nastavnik.participant.listing.RegisterColumn;
import org.nastavnik.shared.table.CsvExport;
import org.nastavnik.shared.table.TableExport;
import org.nastavnik.shared.table.XlsxExport;

/** Kinds of files that the register is given out as. */
public enum FileFormat {
    XLSX(XlsxExport.MEDIA_TYPE, ".xlsx"),
    CSV(CsvExport.MEDIA_TYPE, ".csv");

    private final String mediaType;
    private final String ending;

    FileFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    TableExport open(List<RegisterColumn> columns) {
        List<String> head = columns.stream().map(RegisterColumn::title).toList();
        return this == CSV
                ? new CsvExport(head)
                : new XlsxExport(
                        "Реестр",
                        head,
                        columns.stream().mapToInt(RegisterColumn::width).toArray());
    }
}
