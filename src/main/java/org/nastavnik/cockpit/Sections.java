package org.nastavnik.cockpit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nastavnik.organization.Rights;
import org.springframework.stereotype.Component;

/** The sections of the person who looks, for templates. */
@Component
public class Sections {

    private final Rights rights;

    Sections(Rights rights) {
        this.rights = rights;
    }

    public List<Section> header() {
        return all().stream().filter(Section::inHeader).toList();
    }

    public Map<Section.Group, List<Section>> grouped() {
        return all().stream().collect(Collectors.groupingBy(Section::group, TreeMap::new, Collectors.toList()));
    }

    /** May a page offer a link to it? */
    public boolean has(String name) {
        return all().contains(Section.valueOf(name));
    }

    private List<Section> all() {
        return rights.lastViewer().stream()
                .flatMap(viewer -> Arrays.stream(Section.values()).filter(section -> section.isFor(viewer)))
                .toList();
    }
}
