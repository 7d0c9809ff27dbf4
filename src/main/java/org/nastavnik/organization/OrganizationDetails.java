package org.nastavnik.organization;

import org.nastavnik.shared.Refusal;

/** What is known of an organisation; refuses what cannot be one. */
public record OrganizationDetails(
        OrganizationKind kind, String shortName, String fullName, String city, String website) {

    public OrganizationDetails {
        if (kind == null) {
            throw new Refusal("kind", "Выберите вид организации.");
        }
        shortName =
                Typed.required("shortName", shortName, 200, "Укажите краткое наименование, например: МБОУ «СОШ № 5».");
        if (NameKey.of(shortName).isEmpty()) {
            throw new Refusal("shortName", "В наименовании нет ни букв, ни цифр: проверьте написание.");
        }
        fullName = Typed.required("fullName", fullName, 500, "Укажите полное наименование, как в уставе.");
        city = Typed.required("city", city, 120, "Укажите населённый пункт, например: г. Бийск.");
        website = Typed.website("website", website);
    }
}
