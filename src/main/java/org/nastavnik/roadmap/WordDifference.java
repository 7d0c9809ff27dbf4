package org.nastavnik.roadmap;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts compared word by word. */
final class WordDifference {

    /** A word or number, or what stands between them. */
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+");

    private WordDifference() {}

    /** Read without the added pieces it is the old text, without the removed ones the new. */
    static List<RoadMapChanges.Piece> between(String was, String is) {
        List<String> before = parts(was);
        List<String> after = parts(is);
        List<RoadMapChanges.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(
                    pieces,
                    RoadMapChanges.PieceKind.SAME,
                    before.subList(at, delta.getSource().getPosition()));
            add(pieces, RoadMapChanges.PieceKind.REMOVED, delta.getSource().getLines());
            add(pieces, RoadMapChanges.PieceKind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, RoadMapChanges.PieceKind.SAME, before.subList(at, before.size()));
        return pieces;
    }

    private static void add(List<RoadMapChanges.Piece> pieces, RoadMapChanges.PieceKind kind, List<String> parts) {
        if (!parts.isEmpty()) {
            pieces.add(new RoadMapChanges.Piece(kind, String.join("", parts)));
        }
    }

    private static List<String> parts(String text) {
        return text == null
                ? List.of()
                : PART.matcher(text).results().map(MatchResult::group).toList();
    }
}
