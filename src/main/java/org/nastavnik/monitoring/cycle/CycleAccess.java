package org.nastavnik.monitoring.cycle;

import java.util.List;
import java.util.Set;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.organization.Rights;
import org.nastavnik.organization.Role;
import org.nastavnik.organization.Viewer;
import org.nastavnik.shared.Forbidden;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what in a cycle: those who oversee the municipality see how far it is; the coordinator opens, cancels and
 * reopens, the operator opens and sets the days, the municipal curator checks; head and curator see their own report, which
 * the region and the administrator do not.
 */
@Service
@Transactional(readOnly = true)
public class CycleAccess {

    private final CycleService cycles;
    private final SchoolReportService reports;
    private final Rights rights;
    private final Municipalities municipalities;

    CycleAccess(CycleService cycles, SchoolReportService reports, Rights rights, Municipalities municipalities) {
        this.cycles = cycles;
        this.reports = reports;
        this.rights = rights;
        this.municipalities = municipalities;
    }

    public MonitoringCycle toRead(long id) {
        MonitoringCycle cycle = cycles.get(id);
        require(rights.viewer().mayReadMunicipality(cycle.municipalityId()));
        return cycle;
    }

    /** Opens cycles and sets their days. */
    public boolean mayOpen(long municipalityId) {
        Viewer viewer = rights.viewer();
        return viewer.holds(Role.COORDINATOR, municipalityId) || viewer.holds(Role.OPERATOR, municipalityId);
    }

    public void toOpen(long municipalityId) {
        require(mayOpen(municipalityId));
    }

    public boolean mayCancel(MonitoringCycle cycle) {
        return rights.viewer().holds(Role.COORDINATOR, cycle.municipalityId());
    }

    public MonitoringCycle toCancel(long id) {
        MonitoringCycle cycle = cycles.get(id);
        require(mayCancel(cycle));
        return cycle;
    }

    public boolean mayReopen(long municipalityId) {
        Viewer viewer = rights.viewer();
        return viewer.holds(Role.COORDINATOR, municipalityId) || viewer.holds(Role.MUNICIPAL_CURATOR, municipalityId);
    }

    public SchoolReport toReopen(long reportId) {
        SchoolReport report = reports.get(reportId);
        require(mayReopen(report.municipalityId()));
        return report;
    }

    public SchoolReport toReadReport(long reportId) {
        SchoolReport report = reports.get(reportId);
        Viewer viewer = rights.viewer();
        require(viewer.led().contains(report.organizationId())
                || viewer.served().contains(report.municipalityId()));
        return report;
    }

    /** Reads the reports of all organisations: the municipality's own people. */
    public boolean mayReadReports(long municipalityId) {
        return rights.viewer().served().contains(municipalityId);
    }

    /** Curator, or the head in place of one. */
    public boolean mayFill(SchoolReport report) {
        return rights.viewer().led().contains(report.organizationId());
    }

    public SchoolReport toFill(long reportId) {
        SchoolReport report = reports.get(reportId);
        require(mayFill(report));
        return report;
    }

    public boolean mayCheck(SchoolReport report) {
        Viewer viewer = rights.viewer();
        return viewer.holds(Role.MUNICIPAL_CURATOR, report.municipalityId());
    }

    public SchoolReport toCheck(long reportId) {
        SchoolReport report = reports.get(reportId);
        require(mayCheck(report));
        return report;
    }

    /** The organisations whose reports are the person's own. */
    public Set<Long> led() {
        return rights.viewer().led();
    }

    /** The municipalities whose cycles the person sees. */
    public List<Municipality> overseen() {
        Viewer viewer = rights.viewer();
        List<Municipality> all = viewer.isAdministrator()
                ? municipalities.findAll(Sort.by("name"))
                : municipalities.findAllById(viewer.overseen());
        return all.stream()
                .sorted(java.util.Comparator.comparing(Municipality::name))
                .toList();
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
