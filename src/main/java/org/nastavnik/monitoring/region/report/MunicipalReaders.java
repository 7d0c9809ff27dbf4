package org.nastavnik.monitoring.region.report;

import org.nastavnik.document.Document;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.PaperReaders;
import org.nastavnik.monitoring.region.RegionAccess;
import org.nastavnik.organization.Viewer;
import org.springframework.stereotype.Component;

/** A region's report is issued when it is approved; from then on those who lead the work in its municipalities read it. */
@Component
class MunicipalReaders implements PaperReaders {

    private final RegionAccess access;

    MunicipalReaders(RegionAccess access) {
        this.access = access;
    }

    @Override
    public boolean mayRead(Viewer viewer, Document document) {
        return document.kind() == DocumentKind.REGIONAL_REPORT && access.leadsMunicipality(viewer, document.regionId());
    }
}
