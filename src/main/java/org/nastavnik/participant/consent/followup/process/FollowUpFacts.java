package org.nastavnik.participant.consent.followup.process;

import static org.nastavnik.shared.Markdown.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.engine.form.FormContent;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Organization;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.participant.consent.ConsentManner;
import org.nastavnik.participant.consent.followup.FollowUp;
import org.nastavnik.participant.consent.followup.FollowUpService;
import org.nastavnik.participant.consent.followup.StoppedWork;
import org.nastavnik.programme.Programmes;
import org.nastavnik.shared.RussianDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of both forms: whose consent ended and why, what stopped by itself. */
@Component
@Transactional(readOnly = true)
class FollowUpFacts {

    private final FollowUpService followUps;
    private final PersonRegister register;
    private final ParticipantService participants;
    private final Programmes programmes;
    private final Directory directory;
    private final List<StoppedWork> stopped;

    FollowUpFacts(
            FollowUpService followUps,
            PersonRegister register,
            ParticipantService participants,
            Programmes programmes,
            Directory directory,
            List<StoppedWork> stopped) {
        this.followUps = followUps;
        this.register = register;
        this.participants = participants;
        this.programmes = programmes;
        this.directory = directory;
        this.stopped = stopped;
    }

    static long id(FormTask task) {
        return task.businessKey().partId(FollowUp.PART);
    }

    FormContent form(FormTask task) {
        FollowUp followUp = followUps.get(id(task));
        Person person = register.person(followUp.personId());
        Organization organization = directory.organization(followUp.organizationId());
        ZoneId zone = directory.municipality(organization.municipalityId()).zone();
        return FormContent.with(fact("Организация", organization.shortName())
                        + fact("Участник", person.name().full() + ", " + person.place())
                        + why(followUp))
                .before(parts(followUp, zone) + work(followUp))
                .value("personId", Long.toString(person.id()))
                .value("signedOn", register.today(followUp.organizationId()))
                .value("manner", ConsentManner.PAPER)
                .about(person.id());
    }

    private static String why(FollowUp followUp) {
        String day = RussianDates.inTable(followUp.since());
        String facts = switch (followUp.cause()) {
            case CAME_OF_AGE ->
                fact("Исполнилось 18 лет", day + ", согласие законного представителя больше не действует");
            case EXPIRED -> fact("Срок согласия истёк", day);
            default -> fact("Согласие отозвано", day);
        };
        return followUp.refusal() == null ? facts : facts + fact("Почему не подписано", followUp.refusal());
    }

    /** The programmes: those in which the person takes part while asked to sign, those that ended after the withdrawal. */
    private String parts(FollowUp followUp, ZoneId zone) {
        List<Participation> parts = participants.ofPerson(followUp.personId()).stream()
                .filter(part -> part.isActive()
                        || part.leftReason() != null
                                && !day(part.endedAt(), zone).isBefore(day(followUp.startedAt(), zone)))
                .toList();
        Map<Long, String> titles = parts.stream()
                .map(Participation::programmeId)
                .distinct()
                .collect(Collectors.toMap(
                        programme -> programme,
                        programme -> programmes.get(programme).title()));
        StringBuilder lines = new StringBuilder();
        for (Participation part : parts) {
            lines.append(fact(
                    part.isActive() ? "Участвует в программе" : "Выбыл из программы",
                    titles.get(part.programmeId()) + ", " + part.role().title()
                            + (part.isActive() ? "" : ", " + RussianDates.inTable(day(part.endedAt(), zone)))));
        }
        return lines.toString();
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }

    private String work(FollowUp followUp) {
        return stopped.stream()
                .flatMap(kept -> kept.since(followUp.personId(), followUp.startedAt()).stream())
                .map(sentence -> fact("Закрыто", sentence))
                .collect(Collectors.joining());
    }
}
