package org.nastavnik.launch.process;

import static org.nastavnik.shared.Markdown.fact;

import java.time.Clock;
import java.time.LocalDate;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.launch.Launch;
import org.nastavnik.launch.LaunchService;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;

/** The facts at the head of a launch's forms. */
@Component
class LaunchFacts {

    private final LaunchService launches;
    private final Directory directory;
    private final Clock clock;

    LaunchFacts(LaunchService launches, Directory directory, Clock clock) {
        this.launches = launches;
        this.directory = directory;
        this.clock = clock;
    }

    Launch launch(FormTask task) {
        return launches.get(task.businessKey().partId(Launch.PART));
    }

    /** Today where the municipality is. */
    LocalDate today(Launch launch) {
        return LocalDate.now(
                clock.withZone(directory.municipality(launch.municipalityId()).zone()));
    }

    /** A form of a launch, its head filled; also the ids for links to our pages. */
    FormContent form(FormTask task) {
        Launch launch = launch(task);
        Municipality municipality = directory.municipality(launch.municipalityId());
        return FormContent.with(fact("Муниципалитет", municipality.name())
                        + fact("Орган управления образованием", municipality.authority())
                        + fact(
                                "Период программ",
                                RussianDates.inTable(launch.startsOn()) + " — "
                                        + RussianDates.inTable(launch.endsOn())))
                .value("launchId", launch.id().toString())
                .value("municipalityId", municipality.id().toString());
    }
}
