package org.nastavnik.mentorbank.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nastavnik.mentorbank.bank.BankCard;
import org.nastavnik.mentorbank.bank.BankSearch;
import org.nastavnik.notification.NoticeKind;
import org.nastavnik.notification.Notices;
import org.nastavnik.notification.Recipient;
import org.nastavnik.organization.Directory;
import org.nastavnik.organization.Role;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.HalfYear;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.shared.SqlTime;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms registers of the municipal bank, one a half-year, and reads them. Callers check whose municipality it is. */
@Service
@Transactional
public class BankRegisters {

    public static final int SIZE = 50;

    private static final String COLUMNS = "id, municipality_id, year, half, as_of, cards, planned_for, formed_at";

    private final BankSearch search;
    private final BankRegisterRows rows;
    private final Directory directory;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    BankRegisters(
            BankSearch search,
            BankRegisterRows rows,
            Directory directory,
            Notices notices,
            JdbcClient jdbc,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.search = search;
        this.rows = rows;
        this.directory = directory;
        this.notices = notices;
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** The operator forms it now; the half-year's register is never formed anew. */
    public long form(long municipalityId) {
        LocalDate today = today(municipalityId);
        List<BankCard> cards = search.all(municipalityId, today);
        if (cards.isEmpty()) {
            throw new Refusal("В банке нет ни одной опубликованной карты с действующим согласием: формировать нечего.");
        }
        return store(municipalityId, today, null, cards)
                .orElseThrow(() -> new Refusal("Реестр за %s уже сформирован: откройте его в списке."
                        .formatted(HalfYear.of(today).title())));
    }

    /** The municipality's day has come; whoever formed it before, person or server, has done it. An empty bank forms nothing. */
    void formPlanned(long municipalityId, LocalDate day, LocalDate today) {
        List<BankCard> cards = search.all(municipalityId, today);
        if (!cards.isEmpty() && store(municipalityId, today, day, cards).isPresent()) {
            notices.send(
                    Recipient.holders(Role.OPERATOR, municipalityId),
                    NoticeKind.INFORMATION,
                    "Сформирован реестр муниципального банка «Наставник» на %s: скачайте его для приказа или сайта."
                            .formatted(RussianDates.inTable(today)),
                    "/mentor-bank/registers",
                    "bank-register:" + municipalityId + ":" + day);
        }
    }

    private Optional<Long> store(long municipalityId, LocalDate asOf, LocalDate plannedFor, List<BankCard> cards) {
        HalfYear period = HalfYear.of(asOf);
        Optional<Long> id = jdbc.sql("""
                        insert into mentorbank_register (municipality_id, year, half, as_of, planned_for, cards, formed_by, formed_at)
                        values (:municipality, :year, :half, :asOf, cast(:plannedFor as date), :cards, :by, :now)
                        on conflict (municipality_id, year, half) do nothing returning id""")
                .param("municipality", municipalityId)
                .param("year", period.year())
                .param("half", period.half())
                .param("asOf", asOf)
                .param("plannedFor", plannedFor)
                .param("cards", cards.size())
                .param("by", actor.loginOrSystem())
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .optional();
        id.ifPresent(register -> {
            rows.store(register, cards);
            auditTrail.record("municipality:" + municipalityId, "bank-register.formed", Integer.toString(cards.size()));
        });
        return id;
    }

    /** All of the municipality, the newest first: two a year. */
    @Transactional(readOnly = true)
    public List<BankRegister> of(long municipalityId) {
        return jdbc.sql("select " + COLUMNS + " from mentorbank_register where municipality_id = ?"
                        + " order by year desc, half desc limit 100")
                .param(municipalityId)
                .query(BankRegisters::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<BankRegister> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from mentorbank_register where id = ?")
                .param(id)
                .query(BankRegisters::read)
                .optional();
    }

    /** Those that name the person, the newest first; a row that was emptied names nobody. */
    @Transactional(readOnly = true)
    public List<BankRegister> naming(long personId) {
        return jdbc.sql("select " + COLUMNS + " from mentorbank_register where id in"
                        + " (select register_id from mentorbank_register_row where person_id = ? and name is not null)"
                        + " order by year desc, half desc")
                .param(personId)
                .query(BankRegisters::read)
                .list();
    }

    /** A page of its rows, as far as the consents of today allow. */
    @Transactional(readOnly = true)
    public List<RegisterLine> lines(BankRegister register, int page) {
        return rows.read(register, today(register.municipalityId()), SIZE, (long) page * SIZE);
    }

    @Transactional(readOnly = true)
    public List<RegisterLine> all(BankRegister register) {
        return rows.read(register, today(register.municipalityId()), Integer.MAX_VALUE, 0);
    }

    public LocalDate today(long municipalityId) {
        return LocalDate.ofInstant(
                clock.instant(), directory.municipality(municipalityId).zone());
    }

    private static BankRegister read(ResultSet row, int number) throws SQLException {
        return new BankRegister(
                row.getLong("id"),
                row.getLong("municipality_id"),
                new HalfYear(row.getInt("year"), row.getInt("half")),
                row.getDate("as_of").toLocalDate(),
                row.getInt("cards"),
                row.getDate("planned_for") != null,
                SqlTime.read(row, "formed_at"));
    }
}
