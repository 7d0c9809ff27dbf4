package org.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nastavnik.roadmap.RoadMapChanges.Change;
import org.nastavnik.roadmap.RoadMapChanges.Kind;
import org.nastavnik.roadmap.RoadMapVersion.Line;

class RoadMapChangesProperties {

    @Property
    void changes_name_exactly_what_is_different(
            @ForAll("versions") List<Line> before, @ForAll("versions") List<Line> after) {
        Map<Long, Kind> expected = new TreeMap<>();
        Map<Long, ItemText> old = byId(before);
        Map<Long, ItemText> now = byId(after);
        now.forEach((id, content) -> {
            if (!old.containsKey(id)) {
                expected.put(id, Kind.ADDED);
            } else if (!old.get(id).equals(content)) {
                expected.put(id, Kind.CHANGED);
            }
        });
        old.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> expected.put(id, Kind.DROPPED));

        List<Change> changes = RoadMapChanges.between(before, after);

        Map<Long, Kind> found = new TreeMap<>();
        changes.forEach(change -> found.put(change.itemId(), change.kind()));
        assertThat(found).isEqualTo(expected);
        assertThat(changes).hasSameSizeAs(expected.keySet());
        assertThat(changes)
                .allMatch(c -> (c.kind() == Kind.CHANGED) != c.details().isEmpty());
    }

    @Property
    void a_version_does_not_differ_from_itself(@ForAll("versions") List<Line> version) {
        assertThat(RoadMapChanges.between(version, new ArrayList<>(version))).isEmpty();
    }

    @Property
    void old_and_new_text_are_both_found_in_the_words(@ForAll("texts") String was, @ForAll("texts") String is) {
        List<RoadMapChanges.Piece> pieces = WordDifference.between(was, is);
        assertThat(without(pieces, RoadMapChanges.PieceKind.ADDED)).isEqualTo(was);
        assertThat(without(pieces, RoadMapChanges.PieceKind.REMOVED)).isEqualTo(is);
        assertThat(pieces.stream().allMatch(p -> p.kind() == RoadMapChanges.PieceKind.SAME))
                .isEqualTo(was.equals(is));
    }

    private static String without(List<RoadMapChanges.Piece> pieces, RoadMapChanges.PieceKind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(RoadMapChanges.Piece::text)
                .collect(java.util.stream.Collectors.joining());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("май", "июнь", " ", "–", "2026", "г.", ", ", "«Совет»")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Line>> versions() {
        Arbitrary<ItemText> contents = Arbitraries.of("Совет", "Собрание")
                .flatMap(text -> Arbitraries.of("куратор", "директор")
                        .flatMap(who -> Arbitraries.integers()
                                .between(1, 3)
                                .map(day -> new ItemText(
                                        null, "Раздел", text, who, null, null, LocalDate.of(2026, 10, day), null))));
        return Arbitraries.maps(Arbitraries.longs().between(1, 6), contents)
                .ofMaxSize(6)
                .map(map -> map.entrySet().stream()
                        .map(e -> new Line(e.getKey(), e.getValue()))
                        .toList());
    }

    private static Map<Long, ItemText> byId(List<Line> lines) {
        Map<Long, ItemText> contents = new TreeMap<>();
        lines.forEach(line -> contents.put(line.itemId(), line.content()));
        return contents;
    }
}
