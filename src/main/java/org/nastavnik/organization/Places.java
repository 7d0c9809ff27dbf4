package org.nastavnik.organization;

import java.time.Clock;
import java.util.Set;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes regions, municipalities and organisations as they are entered by people; the caller checks rights. */
@Service
@Transactional
public class Places {

    /** Said where somebody else was faster. */
    static final String OVERTAKEN =
            "Пока вы заполняли форму, эти данные изменил кто-то другой. Откройте страницу заново и повторите.";

    private final OrganizationService service;
    private final Regions regions;
    private final Municipalities municipalities;
    private final Organizations organizations;
    private final RoleGroups groups;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Places(
            OrganizationService service,
            Regions regions,
            Municipalities municipalities,
            Organizations organizations,
            RoleGroups groups,
            AuditTrail auditTrail,
            Clock clock) {
        this.service = service;
        this.regions = regions;
        this.municipalities = municipalities;
        this.organizations = organizations;
        this.groups = groups;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    public Region addRegion(String code, String name) {
        String clean = Typed.required("name", name, 200, "Укажите название региона, например: Алтайский край.");
        String checked = code("code", code);
        if (regions.existsByCode(checked)) {
            throw new Refusal("code", "Регион с таким кодом уже есть: укажите другой код.");
        }
        Region region = service.addRegion(checked, clean);
        auditTrail.record("region:" + region.id(), "region.added", null);
        return region;
    }

    public Municipality addMunicipality(long regionId, String code, MunicipalityDetails details) {
        Region region =
                regions.findById(regionId).orElseThrow(() -> new Refusal("region", "Выберите регион из списка."));
        String checked = code("code", code);
        if (municipalities.findByCode(checked).isPresent()) {
            throw new Refusal("code", "Муниципалитет с таким кодом уже есть: укажите другой код.");
        }
        Municipality municipality =
                service.addMunicipality(region, checked, details.name(), details.authority(), details.zone());
        auditTrail.record("municipality:" + municipality.id(), "municipality.added", null);
        return municipality;
    }

    private static String code(String field, String typed) {
        String code = Typed.required(field, typed, 32, "Укажите код латинскими буквами, например: biysk.");
        if (!code.matches("[a-z0-9][a-z0-9-]*")) {
            throw new Refusal(field, "Код состоит из строчных латинских букв, цифр и дефиса: исправьте.");
        }
        return code;
    }

    public void change(long municipalityId, long version, MunicipalityDetails details) {
        Municipality municipality = municipalities.findById(municipalityId).orElseThrow();
        requireUnchanged(municipality.version(), version);
        municipality.change(details);
        municipalities.saveAndFlush(municipality);
        rename(Role.Place.MUNICIPALITY, municipalityId, details.name());
        auditTrail.record("municipality:" + municipalityId, "municipality.changed", null);
    }

    public Organization add(Municipality municipality, OrganizationDetails details) {
        requireNewName(municipality.id(), null, details.shortName());
        Organization organization = service.addOrganization(
                municipality,
                details.kind(),
                details.shortName(),
                details.fullName(),
                details.city(),
                details.website());
        auditTrail.record("organization:" + organization.id(), "organization.added", null);
        return organization;
    }

    public void change(long organizationId, long version, OrganizationDetails details) {
        Organization organization = organizations.lock(organizationId).orElseThrow();
        requireUnchanged(organization.version(), version);
        requireNewName(organization.municipalityId(), organizationId, details.shortName());
        organization.change(details);
        organizations.saveAndFlush(organization);
        rename(Role.Place.ORGANIZATION, organizationId, details.shortName());
        auditTrail.record("organization:" + organizationId, "organization.changed", null);
    }

    /** No new programme begins there from now on. */
    public void close(long organizationId) {
        organizations.lock(organizationId).orElseThrow().close(clock.instant());
        auditTrail.record("organization:" + organizationId, "organization.closed", null);
    }

    public void reopen(long organizationId) {
        organizations.lock(organizationId).orElseThrow().reopen();
        auditTrail.record("organization:" + organizationId, "organization.reopened", null);
    }

    private void requireNewName(long municipalityId, Long own, String shortName) {
        organizations
                .findByMunicipalityIdAndNameKey(municipalityId, NameKey.of(shortName))
                .filter(other -> !other.id().equals(own))
                .ifPresent(other -> {
                    throw new Refusal(
                            "shortName",
                            "Такая организация уже есть: «%s». Укажите другое наименование."
                                    .formatted(other.shortName()));
                });
    }

    private void rename(Role.Place place, long placeId, String name) {
        Set.of(Role.values()).stream()
                .filter(role -> role.place() == place)
                .forEach(role -> groups.findById(role.groupAt(placeId)).ifPresent(group -> group.rename(name)));
    }

    static void requireUnchanged(long stored, long seen) {
        if (stored != seen) {
            throw new Refusal(OVERTAKEN);
        }
    }
}
