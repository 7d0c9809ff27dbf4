package org.nastavnik.monitoring.web;

import java.util.List;
import org.nastavnik.monitoring.IndicatorKind;
import org.nastavnik.monitoring.MonitoringAccess;
import org.nastavnik.monitoring.figures.Contribution;
import org.nastavnik.monitoring.figures.Contributions;
import org.nastavnik.monitoring.figures.Figure;
import org.nastavnik.monitoring.figures.FigureState;
import org.nastavnik.monitoring.table.Percent;
import org.nastavnik.organization.Directory;
import org.nastavnik.programme.CaseSection;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.privacy.SmallGroups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a programme brings to the indicators of its municipality, on the case page. */
@Component
class IndicatorsSection implements CaseSection {

    private static final int AFTER_THE_SURVEYS = 70;
    private static final String FEW = "меньше " + SmallGroups.FEWEST;

    private final Contributions contributions;
    private final MonitoringAccess access;
    private final Directory directory;

    IndicatorsSection(Contributions contributions, MonitoringAccess access, Directory directory) {
        this.contributions = contributions;
        this.access = access;
        this.directory = directory;
    }

    /**
     * A line of the table.
     *
     * @param own what the programme brings
     * @param organization «13,8 %» or why there is no value; a dash where the organisation has no figure of its own
     * @param parts «9 из 65»
     */
    public record Line(String code, String name, String own, String organization, String parts, String target) {}

    /**
     * @param set null where the municipality has chosen none
     * @param others to which the programme brings nothing
     */
    public record Shown(
            String set,
            HalfYear period,
            String day,
            long municipality,
            long organization,
            List<Line> lines,
            List<Line> others) {}

    @Override
    public String title() {
        return "Вклад в показатели";
    }

    @Override
    public int order() {
        return AFTER_THE_SURVEYS;
    }

    @Override
    public List<Row> rows(long programmeId) {
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Detail detail(MentoringProgramme programme, Sight sight) {
        Shown shown = contributions
                .of(programme)
                .map(found -> shown(found, programme, sight))
                .orElseGet(() -> new Shown(
                        null,
                        null,
                        null,
                        programme.municipalityId(),
                        programme.organizationId(),
                        List.of(),
                        List.of()));
        return new Detail("monitoring/case-indicators", shown);
    }

    private Shown shown(Contribution found, MentoringProgramme programme, Sight sight) {
        boolean counts = !access.mayReadNames(directory.organization(programme.organizationId()));
        return new Shown(
                found.set().name() + ", версия " + found.set().version(),
                found.period(),
                RussianDates.inTable(found.day()),
                programme.municipalityId(),
                programme.organizationId(),
                lines(found, true, counts, sight),
                lines(found, false, counts, sight));
    }

    private static List<Line> lines(Contribution found, boolean contributing, boolean counts, Sight sight) {
        return found.lines().stream()
                .filter(line -> line.contributes() == contributing)
                .map(line -> line(line, counts, sight))
                .toList();
    }

    private static Line line(Contribution.Line line, boolean counts, Sight sight) {
        IndicatorKind kind = line.indicator().kind();
        FigureCell cell = line.organization() == null
                ? null
                : FigureCell.of(kind, line.organization(), line.target(), true, counts);
        return new Line(
                line.indicator().code(),
                line.indicator().name(),
                own(line, counts, sight),
                cell == null ? "—" : cell.text(),
                cell == null ? "" : cell.parts(),
                line.target() == null ? "—" : Percent.write(line.target()) + "\u00a0%");
    }

    private static String own(Contribution.Line line, boolean counts, Sight sight) {
        return switch (line.indicator().kind()) {
            case YES_NO -> line.own() > 0 ? "да" : "нет";
            case SURVEY -> survey(line, sight);
            case SHARE -> counts && tells(line) ? FEW : Long.toString(line.own());
        };
    }

    /** So few of the programme, or of the rest of the organisation, that they could be recognised. */
    private static boolean tells(Contribution.Line line) {
        if (line.organization() == null) {
            return false;
        }
        return SmallGroups.isSmall(line.own())
                || line.organization().state() != FigureState.NOT_CONCERNED
                        && SmallGroups.isSmall(line.organization().numerator() - line.own());
    }

    /** The value is for those who lead; who watches could work out another organisation's from it. */
    private static String survey(Contribution.Line line, Sight sight) {
        Figure marks = line.marks();
        if (marks.state() == FigureState.EMPTY) {
            return "0";
        }
        if (marks.state() == FigureState.SUPPRESSED) {
            return marks.state().title();
        }
        return (sight.leads() ? Percent.write(marks.value()) + "\u00a0%, " : "") + "ответили: " + line.own();
    }
}
