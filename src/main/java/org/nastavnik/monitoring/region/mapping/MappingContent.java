package org.nastavnik.monitoring.region.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.nastavnik.shared.Refusal;

/**
 * All that a version says.
 *
 * @param indicators in their order
 * @param sets what was decided for versions of sets: by set, the code of the comparable indicator by the indicator's id
 */
record MappingContent(List<ComparableDraft> indicators, Map<Long, Map<Long, String>> sets) {

    static final int MOST = 60;

    MappingContent {
        indicators = List.copyOf(indicators);
        Map<Long, Map<Long, String>> copy = new TreeMap<>();
        sets.forEach((set, chosen) -> copy.put(set, new TreeMap<>(chosen)));
        sets = copy;
    }

    /** Position of the code, whatever its capitals; -1 where there is none. */
    int position(String code) {
        for (int i = 0; i < indicators.size(); i++) {
            if (key(indicators.get(i).code()).equals(key(code))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * This indicator in place of the one with the code, or in addition; what stood for it goes on to do so.
     *
     * @param at place in the order, beginning with 1
     */
    MappingContent put(String old, ComparableDraft draft, int at) {
        int replaced = old == null || old.isBlank() ? -1 : existing(old);
        int same = position(draft.code());
        if (same >= 0 && same != replaced) {
            throw new Refusal("code", "Код " + draft.code() + " уже занят другим показателем: укажите другой.");
        }
        List<ComparableDraft> changed = new ArrayList<>(indicators);
        String before = replaced < 0 ? null : changed.remove(replaced).code();
        changed.add(Math.max(0, Math.min(at - 1, changed.size())), draft);
        if (changed.size() > MOST) {
            throw new Refusal("Сопоставимых показателей больше " + MOST + ": уберите лишние.");
        }
        return new MappingContent(changed, codes(code -> code.equals(before) ? draft.code() : code));
    }

    MappingContent drop(String code) {
        int at = existing(code);
        if (indicators.size() == 1) {
            throw new Refusal("Последний показатель не убирается: сначала добавьте другой.");
        }
        List<ComparableDraft> changed = new ArrayList<>(indicators);
        String dropped = changed.remove(at).code();
        return new MappingContent(changed, codes(known -> known.equals(dropped) ? null : known));
    }

    MappingContent withTargets(UnaryOperator<ComparableDraft> change) {
        return new MappingContent(indicators.stream().map(change).toList(), sets);
    }

    /** @param chosen codes by the ids of the set's indicators; those that are not named stand for nothing */
    MappingContent decide(long setId, Map<Long, String> chosen) {
        Map<Long, Map<Long, String>> changed = new HashMap<>(sets);
        Map<Long, String> known = new HashMap<>();
        Map<String, Long> taken = new HashMap<>();
        chosen.forEach((indicator, code) -> {
            String exact = indicators.get(existing(code)).code();
            if (taken.put(exact, indicator) != null) {
                throw new Refusal(
                        "sources",
                        "Показателю " + exact
                                + " выбраны два показателя одного набора, они сложились бы дважды: оставьте один.");
            }
            known.put(indicator, exact);
        });
        changed.put(setId, known);
        return new MappingContent(indicators, changed);
    }

    private int existing(String code) {
        int at = position(code);
        if (at < 0) {
            throw new Refusal("Показателя с кодом " + code + " в перечне нет: обновите страницу.");
        }
        return at;
    }

    private Map<Long, Map<Long, String>> codes(UnaryOperator<String> change) {
        Map<Long, Map<Long, String>> changed = new HashMap<>();
        sets.forEach((set, chosen) -> {
            Map<Long, String> kept = new HashMap<>();
            chosen.forEach((indicator, code) -> {
                String now = change.apply(code);
                if (now != null) {
                    kept.put(indicator, now);
                }
            });
            changed.put(set, kept);
        });
        return changed;
    }

    private static String key(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
