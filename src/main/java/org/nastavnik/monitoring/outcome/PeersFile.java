package org.nastavnik.monitoring.outcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.shared.table.XlsxExport;

/** An organisation beside its like as a workbook: what the page shows, and nothing more. */
public final class PeersFile {

    private static final List<String> HEAD = List.of(
            "Код",
            "Раздел",
            "Показатель",
            "У вас, %",
            "У вас (да/нет)",
            "Медиана других, %",
            "Четверть других ниже, %",
            "Четверть других выше, %",
            "Есть документ у других",
            "Других",
            "Ваше место",
            "Примечание");

    private PeersFile() {}

    public static byte[] xlsx(List<PeerComparison.Line> lines) {
        try (XlsxExport book = new XlsxExport("Сравнение", HEAD, 8, 28, 60, 10, 14, 18, 22, 22, 22, 8, 36, 30);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            lines.forEach(line -> row(book, line));
            book.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(XlsxExport book, PeerComparison.Line line) {
        PeerComparison.Quartiles quartiles = line.quartiles();
        book.row(
                line.code(),
                line.section(),
                line.name(),
                line.paper() ? null : line.value(),
                line.paper() ? line.answer() : null,
                quartiles == null ? null : quartiles.median(),
                quartiles == null ? null : quartiles.low(),
                quartiles == null ? null : quartiles.high(),
                line.paper() && !line.hidden() ? line.yes() : null,
                line.hidden() ? null : line.others(),
                line.standing() == null ? null : line.standing().title(),
                note(line));
    }

    private static String note(PeerComparison.Line line) {
        if (line.state() != FigureState.KNOWN) {
            return line.state().title();
        }
        return line.hidden() ? "других меньше " + Figure.SMALL_GROUP : null;
    }
}
