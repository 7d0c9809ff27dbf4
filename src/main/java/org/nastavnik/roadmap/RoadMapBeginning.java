package org.nastavnik.roadmap;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.roadmap.due.DuePeriod;
import org.nastavnik.roadmap.municipal.MunicipalRoadMapService;
import org.springframework.stereotype.Component;

/**
 * What a school's map begins with: the items that the municipality's map in force asks of schools, then those of the
 * template that say something else.
 */
@Component
class RoadMapBeginning {

    private static final Pattern WORD = Pattern.compile("[а-яё]{4,}");
    /** So many letters tell words apart whatever their endings. */
    private static final int STEM = 5;

    private static final double SAME = 0.5;

    private final RoadMapTemplates templates;
    private final MunicipalRoadMapService municipal;

    RoadMapBeginning(RoadMapTemplates templates, MunicipalRoadMapService municipal) {
        this.templates = templates;
        this.municipal = municipal;
    }

    /** @param municipalItemId null for the school's own */
    record Item(ItemText content, Long municipalItemId) {}

    List<Item> of(MentoringProgramme programme) {
        DuePeriod period = new DuePeriod(programme.startsOn(), programme.endsOn());
        List<Item> inherited = municipal.forSchools(programme.municipalityId(), period).stream()
                .map(item -> new Item(item.content(), item.id()))
                .toList();
        List<Set<String>> asked =
                inherited.stream().map(item -> stems(item.content().text())).toList();
        List<ItemText> own = templates.itemsFor(programme).stream()
                .filter(item -> asked.stream().noneMatch(other -> alike(stems(item.text()), other)))
                .toList();
        return OneOrder.of(inherited, own);
    }

    private static Set<String> stems(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word ->
                        word.group().substring(0, Math.min(STEM, word.group().length())))
                .collect(Collectors.toSet());
    }

    private static boolean alike(Collection<String> one, Collection<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return !one.isEmpty() && both.size() >= SAME * Math.min(one.size(), other.size());
    }
}
