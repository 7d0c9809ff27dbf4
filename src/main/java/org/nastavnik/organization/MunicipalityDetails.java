package org.nastavnik.organization;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.nastavnik.shared.Refusal;

/** What is known of a municipality; refuses what cannot be one. */
public record MunicipalityDetails(String name, String authority, ZoneId zone) {

    public MunicipalityDetails {
        name = Typed.required("name", name, 200, "Укажите название муниципалитета, например: Саянский район.");
        authority = Typed.required(
                "authority", authority, 300, "Укажите орган управления образованием, как он назван в приказах.");
        if (zone == null) {
            throw new Refusal("zone", "Выберите часовой пояс.");
        }
    }

    public static MunicipalityDetails of(String name, String authority, String zone) {
        return new MunicipalityDetails(name, authority, zone(zone));
    }

    private static ZoneId zone(String id) {
        try {
            return id == null || id.isBlank() ? null : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
