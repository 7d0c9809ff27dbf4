package org.nastavnik.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nastavnik.engine.CaseJobs;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.organization.Municipality;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.website.AuditService;
import org.nastavnik.website.SectionLooker;
import org.nastavnik.website.fetch.Fetched;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An audit of sections from recorded pages: the reading is the real one, but nothing is asked of the outside world. */
@Component
@Profile("demo")
class DemoSections {

    private static final String COMPLETE = """
            <title>Наставничество</title><h1>Наставничество в нашей организации</h1><ul>
            <li>Приказ о внедрении целевой модели наставничества и назначении куратора</li>
            <li>Положение о наставничестве</li><li>Программа наставничества</li>
            <li>Дорожная карта внедрения</li><li>Показатели мониторинга</li></ul>""";

    private final Municipalities municipalities;
    private final AuditService audits;
    private final SectionLooker looker;
    private final CaseJobs jobs;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoSections(
            Municipalities municipalities,
            AuditService audits,
            SectionLooker looker,
            CaseJobs jobs,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.municipalities = municipalities;
        this.audits = audits;
        this.looker = looker;
        this.jobs = jobs;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Waiting(long id, long programmeId, String address) {}

    void make() {
        Municipality place = municipalities.findByCode("komsomolsk").orElseThrow();
        // in one transaction, so that the threads that look at real pages never see anything due
        transaction.executeWithoutResult(status -> {
            audits.begin(place.id());
            audits.beginAll();
            List<Waiting> waiting = jdbc.sql("""
                            select c.id, c.programme_id, p.website_url from website_check c
                            join programme p on p.id = c.programme_id where c.state = 'QUEUED' order by c.id""")
                    .query((row, number) ->
                            new Waiting(row.getLong("id"), row.getLong("programme_id"), row.getString("website_url")))
                    .list();
            for (int i = 0; i < waiting.size(); i++) {
                jobs.run(BusinessKey.programme(waiting.get(i).programmeId()));
                looker.record(
                        waiting.get(i).id(),
                        waiting.get(i).address(),
                        recorded(i, waiting.get(i).address()));
                jobs.run(BusinessKey.programme(waiting.get(i).programmeId()));
            }
            // and none of the municipalities is looked at by its calendar on the day of the demonstration
            jdbc.sql(
                            "insert into website_rule (municipality_id, looked_on)"
                                    + " select id, cast(:today as date) + 15 from organization_municipality on conflict do nothing")
                    .param("today", LocalDate.now(clock))
                    .update();
        });
    }

    /** Complete, incomplete and not there, in turn. */
    private static Fetched recorded(int number, String address) {
        return switch (number % 3) {
            case 0 -> page(COMPLETE, address);
            case 1 ->
                page(COMPLETE.replace("<li>Дорожная карта внедрения</li><li>Показатели мониторинга</li>", ""), address);
            default -> Fetched.never("Такой страницы на сайте нет (код 404).");
        };
    }

    private static Fetched page(String html, String address) {
        return Fetched.page(URI.create(address), false, html.getBytes(StandardCharsets.UTF_8), "UTF-8");
    }
}
