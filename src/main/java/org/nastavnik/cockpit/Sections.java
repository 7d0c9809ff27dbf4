package org.nastavnik.cockpit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.organization.Rights;
import org.nastavnik.pairing.RouteList;
import org.springframework.stereotype.Component;

/** The sections of the person who looks, for templates. */
@Component
public class Sections {

    private final Rights rights;
    private final RouteList routes;

    Sections(Rights rights, RouteList routes) {
        this.routes = routes;
        this.rights = rights;
    }

    public List<Section> header() {
        return all().stream().filter(Section::inHeader).toList();
    }

    public Map<Section.Group, List<Section>> grouped() {
        Stream<Section> accompanied = rights.lastViewer().stream()
                .filter(viewer -> !Section.ROUTES.isFor(viewer) && routes.mayList(viewer))
                .map(viewer -> Section.ROUTES);
        return Stream.concat(all().stream(), accompanied)
                .sorted()
                .collect(Collectors.groupingBy(Section::group, TreeMap::new, Collectors.toList()));
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
