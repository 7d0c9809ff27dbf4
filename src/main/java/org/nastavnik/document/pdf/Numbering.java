package org.nastavnik.document.pdf;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;

/** The numbers and bullets that Word itself puts before the paragraphs of a list. */
final class Numbering {

    private static final int LEVELS = 9;
    private static final String LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя";

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    String label(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list == null || list.signum() == 0 || paragraph.getNumLevelText() == null) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null
                ? 0
                : Math.min(paragraph.getNumIlvl().intValue(), LEVELS - 1);
        if ("bullet".equals(paragraph.getNumFmt())) {
            return "–\u00a0";
        }
        int[] counts = counters.computeIfAbsent(list, id -> new int[LEVELS]);
        counts[level]++;
        for (int below = level + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
        String label = paragraph.getNumLevelText();
        for (int i = 0; i <= level; i++) {
            label = label.replace("%" + (i + 1), number(paragraph.getNumFmt(), Math.max(counts[i], 1), i == level));
        }
        return label + "\u00a0";
    }

    /** The indents of the paragraph's level of its list; null where it stands in none. */
    static CTPPrBase look(XWPFParagraph paragraph) {
        XWPFNumbering numbering = paragraph.getDocument().getNumbering();
        BigInteger list = paragraph.getNumID();
        if (numbering == null || list == null || numbering.getAbstractNumID(list) == null) {
            return null;
        }
        BigInteger level = paragraph.getNumIlvl() == null ? BigInteger.ZERO : paragraph.getNumIlvl();
        return numbering.getAbstractNum(numbering.getAbstractNumID(list)).getCTAbstractNum().getLvlList().stream()
                .filter(lvl -> level.equals(lvl.getIlvl()))
                .findFirst()
                .map(CTLvl::getPPr)
                .orElse(null);
    }

    private static String number(String format, int count, boolean own) {
        if (own && format != null && format.startsWith("russian") || own && "lowerLetter".equals(format)) {
            return count <= LETTERS.length() ? LETTERS.substring(count - 1, count) : Integer.toString(count);
        }
        return Integer.toString(count);
    }
}
