package org.nastavnik.organization;

import org.springframework.stereotype.Component;

/** What a workplace is called, and how a new person becomes part of it. */
@Component
class WorkplaceNames {

    private final Regions regions;
    private final Municipalities municipalities;
    private final Organizations organizations;

    WorkplaceNames(Regions regions, Municipalities municipalities, Organizations organizations) {
        this.regions = regions;
        this.municipalities = municipalities;
        this.organizations = organizations;
    }

    String name(Workplace place) {
        return switch (place.place()) {
            case ORGANIZATION ->
                organizations.findById(place.id()).orElseThrow().shortName();
            case MUNICIPALITY ->
                municipalities.findById(place.id()).orElseThrow().name();
            case REGION -> regions.findById(place.id()).orElseThrow().name();
            case EVERYWHERE -> "Наставник";
        };
    }

    User employ(User user, Workplace place) {
        return switch (place.place()) {
            case ORGANIZATION ->
                user.ofOrganization(organizations.findById(place.id()).orElseThrow());
            case MUNICIPALITY ->
                user.ofMunicipality(municipalities.findById(place.id()).orElseThrow());
            case REGION -> user.ofRegion(regions.findById(place.id()).orElseThrow());
            case EVERYWHERE -> user;
        };
    }
}
