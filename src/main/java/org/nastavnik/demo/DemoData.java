package org.nastavnik.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nastavnik.engine.setup.JobExecutorStart;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Organization;
import org.nastavnik.shared.startup.DemoPassword;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the demonstration once; at every start gives its users the password of that start. */
@Component
@Profile("demo")
class DemoData {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    /** Days ago: before the first programme begins. */
    private static final int BEGUN = 95;

    private static final int LAUNCHED = 8;
    private static final int LAST_WEEK = 5;
    private static final int YESTERDAY = 1;

    private final Municipalities municipalities;
    private final DemoPlaces places;
    private final DemoRoadMaps roadMaps;
    private final DemoCases cases;
    private final DemoRun run;
    private final DemoLaunch launch;
    private final DemoMeetings meetings;
    private final DemoSections sections;
    private final DemoTutors tutors;
    private final DemoBank bank;
    private final DemoBeside beside;
    private final DemoNotes notes;
    private final DemoMonitoring monitoring;
    private final DemoPast past;
    private final DemoPassword password;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    DemoData(
            Municipalities municipalities,
            DemoPlaces places,
            DemoRoadMaps roadMaps,
            DemoCases cases,
            DemoRun run,
            DemoLaunch launch,
            DemoMeetings meetings,
            DemoSections sections,
            DemoTutors tutors,
            DemoBank bank,
            DemoBeside beside,
            DemoNotes notes,
            DemoMonitoring monitoring,
            DemoPast past,
            DemoPassword password,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.municipalities = municipalities;
        this.places = places;
        this.roadMaps = roadMaps;
        this.cases = cases;
        this.run = run;
        this.launch = launch;
        this.meetings = meetings;
        this.sections = sections;
        this.tutors = tutors;
        this.bank = bank;
        this.beside = beside;
        this.notes = notes;
        this.monitoring = monitoring;
        this.past = past;
        this.password = password;
        this.encoder = encoder;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Before the job executor starts, so that nobody else takes the cases' steps. */
    @Order(JobExecutorStart.ORDER - 1)
    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        String hash = encoder.encode(password.value());
        if (municipalities.count() > 0) {
            renewPassword(hash);
            return;
        }
        log.info("Making the demonstration data, this takes a moment");
        Map<String, Organization> made = new LinkedHashMap<>();
        past.daysAgo(BEGUN, () -> {
            transaction.executeWithoutResult(status -> made.putAll(places.make(hash)));
            tutors.make(made.get("kms35"), hash);
            transaction.executeWithoutResult(status -> roadMaps.approve());
        });
        past.daysAgo(LAUNCHED, () -> launch.make(hash));
        giveAddresses();
        cases.all().forEach(demo -> run.carryOn(demo, made.get(demo.school())));
        meetings.make();
        sections.make();
        past.daysAgo(LAST_WEEK, () -> bank.make(made));
        past.daysAgo(LAST_WEEK, () -> beside.make(made));
        past.daysAgo(YESTERDAY, () -> notes.make(made.get("kms35")));
        monitoring.make(made);
    }

    /** Addresses that belong to nobody (RFC 2606): mails are only shown. */
    private void giveAddresses() {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update organization_user set email = login || '@nastavnik.example' where email is null")
                .update());
    }

    private void renewPassword(String hash) {
        transaction.executeWithoutResult(status -> jdbc.sql("update organization_user set password_hash = :hash")
                .param("hash", hash)
                .update());
    }
}
