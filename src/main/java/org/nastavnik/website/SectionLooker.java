package org.nastavnik.website;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.WebAddress;
import org.nastavnik.shared.audit.AuditTrail;
import org.nastavnik.website.fetch.Fetched;
import org.nastavnik.website.fetch.PageFetcher;
import org.nastavnik.website.fetch.SectionReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the pages whose turn it is. A row is leased in one short transaction and answered in another; between them, while
 * the site thinks, neither a transaction nor a database connection is held. One request at a time to a site.
 */
@Component
public class SectionLooker {

    /** A page is tried so often before it counts as not reachable. */
    static final int TRIES = 3;

    static final Duration BETWEEN_TRIES = Duration.ofMinutes(15);

    /** Longer than any fetch with all its redirects may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int CANDIDATES = 20;

    private final JdbcClient jdbc;
    private final SectionChecks checks;
    private final Looks looks;
    private final PageFetcher fetcher;
    private final SectionReader reader;
    private final WebsiteProcess process;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<String> sitesInUse = ConcurrentHashMap.newKeySet();

    SectionLooker(
            JdbcClient jdbc,
            SectionChecks checks,
            Looks looks,
            PageFetcher fetcher,
            SectionReader reader,
            WebsiteProcess process,
            AuditTrail auditTrail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.looks = looks;
        this.fetcher = fetcher;
        this.reader = reader;
        this.process = process;
        this.auditTrail = auditTrail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Leased(long checkId, String address, String site) {}

    /** Looks at one page. @return false where none is due that nobody else looks at */
    public boolean lookAtOne() {
        Leased leased = transaction.execute(status -> lease());
        if (leased == null) {
            return false;
        }
        try {
            record(leased.checkId(), leased.address(), fetcher.fetch(leased.address()));
        } finally {
            sitesInUse.remove(leased.site());
        }
        return true;
    }

    /** Keeps what a page shows and lets the check go on; a passing failure is tried again. */
    public void record(long checkId, String address, Fetched page) {
        Look look = read(address, page);
        transaction.executeWithoutResult(status -> answer(checkId, look, page.passing()));
    }

    private Leased lease() {
        List<Leased> due = jdbc.sql("""
                        select c.id, p.website_url from website_check c join programme p on p.id = c.programme_id
                        where c.state = 'QUEUED' and c.next_look_at <= :now and p.website_url is not null
                        order by c.next_look_at, c.id limit :most for update of c skip locked""")
                .param("now", SqlTime.of(clock.instant()))
                .param("most", CANDIDATES)
                .query((row, number) ->
                        new Leased(row.getLong("id"), row.getString("website_url"), site(row.getString("website_url"))))
                .list();
        for (Leased candidate : due) {
            if (sitesInUse.add(candidate.site())) {
                checks.findById(candidate.checkId())
                        .orElseThrow()
                        .lease(clock.instant().plus(LEASE));
                return candidate;
            }
        }
        return null;
    }

    private static String site(String address) {
        return WebAddress.parse(address)
                .map(URI::getHost)
                .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
                .orElse(address);
    }

    private Look read(String address, Fetched page) {
        if (!page.reached()) {
            return new Look(clock.instant(), address, Outcome.UNREACHABLE, null, page.reason(), Map.of());
        }
        SectionReader.Section section = reader.read(page.body(), page.charset(), page.address());
        if (section.empty()) {
            return new Look(
                    clock.instant(),
                    address,
                    Outcome.EMPTY,
                    null,
                    "На странице нет текста: разместите материалы рубрики.",
                    Map.of());
        }
        return new Look(
                clock.instant(),
                address,
                page.moved() ? Outcome.MOVED : Outcome.REACHABLE,
                page.moved() ? page.address().toString() : null,
                null,
                section.found());
    }

    private void answer(long checkId, Look look, boolean passing) {
        SectionCheck check = checks.lock(checkId).orElseThrow();
        if (check.state() != CheckState.QUEUED) {
            // the programme was stopped meanwhile
            return;
        }
        looks.add(check.id(), look);
        if (passing && check.attempts() < TRIES) {
            check.tryAgain(clock.instant().plus(BETWEEN_TRIES));
            return;
        }
        check.seen(look.complete(), clock.instant());
        checks.flush();
        auditTrail.record(check.key(), "website.section-seen", look.outcome().name());
        process.sectionSeen(check);
    }
}
