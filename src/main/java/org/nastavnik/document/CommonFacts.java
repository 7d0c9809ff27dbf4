package org.nastavnik.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nastavnik.document.wording.Wording;
import org.nastavnik.document.wording.Wording.HandSet;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Organization;
import org.nastavnik.organization.OrganizationService;
import org.nastavnik.organization.PersonName;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.User;
import org.nastavnik.organization.Users;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;

/** What every paper says of its owner: organisation, who signs, town, date and number. */
@Component
class CommonFacts {

    private static final String CENTRE = "Региональный наставнический центр";
    private static final PersonName NOBODY = new PersonName("______________", "_", null);

    private final Directory directory;
    private final OrganizationService organizations;
    private final Users users;
    private final Wording wording;
    private final WordForms forms;

    CommonFacts(Directory directory, OrganizationService organizations, Users users, Wording wording, WordForms forms) {
        this.forms = forms;
        this.directory = directory;
        this.organizations = organizations;
        this.users = users;
        this.wording = wording;
    }

    Map<String, Object> of(Document.Place place, DocumentFacts facts, String number, LocalDate dated) {
        HandSet handSet = place.regionId() == null
                ? forms.of(place.organizationId(), place.municipalityId())
                : (word, into) -> Optional.empty();
        Map<String, Object> values =
                new HashMap<>(place.regionId() == null ? local(place, handSet) : regional(place.regionId(), handSet));
        values.put("название", facts.title());
        values.put("дата", RussianDates.inText(dated));
        values.put("год", String.valueOf(dated.getYear()));
        values.put("номер", number == null ? "" : number);
        facts.people()
                .forEach((placeholder, named) ->
                        values.putAll(wording.person(placeholder, named.name(), named.position(), handSet)));
        return values;
    }

    private Map<String, Object> local(Document.Place place, HandSet handSet) {
        Municipality municipality = directory.municipality(place.municipalityId());
        Map<String, Object> values = place(place, municipality, handSet);
        values.putAll(wording.organization("орган", municipality.authority(), municipality.authority(), handSet));
        values.put("муниципалитет", municipality.name());
        return values;
    }

    /** A region's mentoring centre signs (Р-145: «региональный наставнический центр»). */
    private Map<String, Object> regional(long regionId, HandSet handSet) {
        String name = directory.region(regionId).name();
        Map<String, Object> values = new HashMap<>();
        values.putAll(wording.organization("организация", CENTRE, CENTRE, handSet));
        values.putAll(wording.organization("орган", CENTRE, CENTRE, handSet));
        values.putAll(signer(Role.REGIONAL_COORDINATOR, regionId, "региональный координатор", handSet));
        values.put("город", name);
        values.put("муниципалитет", "");
        return values;
    }

    private Map<String, Object> place(Document.Place place, Municipality municipality, HandSet handSet) {
        Map<String, Object> values = new HashMap<>();
        if (place.organizationId() == null) {
            values.putAll(
                    wording.organization("организация", municipality.authority(), municipality.authority(), handSet));
            values.putAll(signer(Role.COORDINATOR, place.municipalityId(), "координатор", handSet));
            values.put("город", municipality.name());
        } else {
            Organization organization = directory.organization(place.organizationId());
            values.putAll(
                    wording.organization("организация", organization.fullName(), organization.shortName(), handSet));
            values.putAll(signer(Role.HEAD, place.organizationId(), "руководитель", handSet));
            values.put("город", organization.city() == null ? "" : organization.city());
        }
        return values;
    }

    /** Where nobody holds the role yet, a line to write on. */
    private Map<String, String> signer(Role role, long placeId, String usualPosition, HandSet handSet) {
        return organizations
                .holder(role, placeId)
                .flatMap(users::findById)
                .map(user -> wording.person("руководитель", user.name(), position(user, usualPosition), handSet))
                .orElseGet(() -> {
                    Map<String, String> empty = wording.person("руководитель", NOBODY, usualPosition, handSet);
                    empty.put("руководитель.подпись", "______________");
                    return empty;
                });
    }

    private static String position(User user, String usual) {
        return user.position() == null || user.position().isBlank() ? usual : user.position();
    }
}
