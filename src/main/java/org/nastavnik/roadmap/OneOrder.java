package org.nastavnik.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.roadmap.RoadMapBeginning.Item;

/**
 * The order and the numbers of a school's map that begins with items of its municipality. These keep both, so that a
 * report about «8» means the same to school and municipality; the school's own items go on counting and never bear a
 * number twice. Where the municipality counts by sections («1.4»), an own item goes on in the section of the same name.
 */
final class OneOrder {

    private static final Pattern BY_SECTION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.?");
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,6})\\.?");

    private final List<Item> items;
    /** By the section's name: its number and the last number given in it. */
    private final Map<String, int[]> sections = new LinkedHashMap<>();

    private int last;

    private OneOrder(List<Item> inherited) {
        this.items = new ArrayList<>(inherited);
        for (Item item : inherited) {
            read(item.content());
        }
    }

    static List<Item> of(List<Item> inherited, List<ItemText> own) {
        OneOrder order = new OneOrder(inherited);
        if (inherited.isEmpty()) {
            own.forEach(item -> order.items.add(new Item(item, null)));
        } else if (order.sections.isEmpty()) {
            own.forEach(item -> order.items.add(new Item(numbered(item, "" + ++order.last), null)));
        } else {
            own.forEach(order::intoSection);
        }
        return order.items;
    }

    private void read(ItemText item) {
        Matcher bySection = BY_SECTION.matcher(item.number() == null ? "" : item.number());
        Matcher plain = PLAIN.matcher(item.number() == null ? "" : item.number());
        if (bySection.matches()) {
            int[] section = sections.computeIfAbsent(item.section(), name -> new int[] {0, 0});
            section[0] = Integer.parseInt(bySection.group(1));
            section[1] = Math.max(section[1], Integer.parseInt(bySection.group(2)));
            last = Math.max(last, section[0]);
        } else if (plain.matches()) {
            last = Math.max(last, Integer.parseInt(plain.group(1)));
        }
    }

    private void intoSection(ItemText item) {
        int[] section = sections.computeIfAbsent(item.section(), name -> new int[] {++last, 0});
        Item next = new Item(numbered(item, section[0] + "." + ++section[1]), null);
        items.add(endOf(item.section()), next);
    }

    private int endOf(String section) {
        for (int i = items.size(); i > 0; i--) {
            if (items.get(i - 1).content().section().equals(section)) {
                return i;
            }
        }
        return items.size();
    }

    private static ItemText numbered(ItemText item, String number) {
        return new ItemText(
                number,
                item.section(),
                item.text(),
                item.responsible(),
                item.due(),
                item.dueFrom(),
                item.dueUntil(),
                item.result());
    }
}
