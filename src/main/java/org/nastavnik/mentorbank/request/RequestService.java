package org.nastavnik.mentorbank.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nastavnik.mentorbank.NetworkReadiness;
import org.nastavnik.mentorbank.SelectionService;
import org.nastavnik.mentorbank.bank.BankCard;
import org.nastavnik.mentorbank.bank.BankSearch;
import org.nastavnik.organization.LocalDay;
import org.nastavnik.participant.ParticipantService;
import org.nastavnik.participant.Participation;
import org.nastavnik.participant.Person;
import org.nastavnik.participant.PersonRegister;
import org.nastavnik.programme.MentoringProgramme;
import org.nastavnik.programme.Programmes;
import org.nastavnik.programme.Stage;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a mentor of the bank and answers; who accepts brings the mentor into the asking programme. */
@Service
@Transactional
public class RequestService {

    static final Set<RequestState> OPEN = Set.of(RequestState.DRAFT, RequestState.SENT);

    private final BankRequests requests;
    private final RequestProcess process;
    private final RequestNotices notices;
    private final BankSearch search;
    private final BankPlaces bankPlaces;
    private final SelectionService selections;
    private final ParticipantService participants;
    private final PersonRegister register;
    private final Programmes programmes;
    private final LocalDay localDay;
    private final AuditTrail auditTrail;
    private final Clock clock;

    RequestService(
            BankRequests requests,
            RequestProcess process,
            RequestNotices notices,
            BankSearch search,
            BankPlaces bankPlaces,
            SelectionService selections,
            ParticipantService participants,
            PersonRegister register,
            Programmes programmes,
            LocalDay localDay,
            AuditTrail auditTrail,
            Clock clock) {
        this.requests = requests;
        this.process = process;
        this.notices = notices;
        this.search = search;
        this.bankPlaces = bankPlaces;
        this.selections = selections;
        this.participants = participants;
        this.register = register;
        this.programmes = programmes;
        this.localDay = localDay;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The curator chose a card and an own programme; what exactly is asked the task asks. */
    public BankRequest begin(BankCard card, long programmeId) {
        MentoringProgramme programme = programmes.get(programmeId);
        hindrance(card, programme.organizationId()).ifPresent(why -> {
            throw new Refusal(why);
        });
        requireAsking(programme);
        participants
                .participation(programmeId, card.personId())
                .filter(Participation::isActive)
                .ifPresent(p -> {
                    throw new Refusal("Этот наставник уже участвует в программе.");
                });
        BankRequest request = new BankRequest(programme, card.personId(), card.organizationId(), clock.instant());
        try {
            requests.saveAndFlush(request);
        } catch (DataIntegrityViolationException taken) {
            throw new Refusal("Этого наставника для этой программы уже просят: дождитесь ответа.");
        }
        auditTrail.record(request.key(), "bank-request.begun", null);
        process.requestBegun(request, programme.tenantId());
        return request;
    }

    /** Why this organisation cannot ask for this mentor; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(BankCard card, long organizationId) {
        if (card.organizationId() == organizationId) {
            return Optional.of("Это наставник вашей организации: добавьте его в программу как участника.");
        }
        return card.networked() ? Optional.empty() : Optional.of("Этот наставник не готов к сетевому формату работы.");
    }

    /** Running programmes of the organisation that may still get mentors. */
    @Transactional(readOnly = true)
    public List<MentoringProgramme> askingProgrammes(long organizationId) {
        return programmes.ofOrganization(organizationId).stream()
                .filter(RequestService::mayAsk)
                .toList();
    }

    private static boolean mayAsk(MentoringProgramme programme) {
        return !programme.stage().ended() && programme.stage() != Stage.COMPLETION;
    }

    private static void requireAsking(MentoringProgramme programme) {
        if (!mayAsk(programme)) {
            throw new Refusal("Программа уже подводит итоги или закончена: просить для неё наставника поздно.");
        }
    }

    /** Mentees of the programme who wait for a pair. */
    @Transactional(readOnly = true)
    public List<Participation> waiting(long programmeId) {
        Set<Long> paired = bankPlaces.paired(programmeId);
        return participants.mentees(programmeId).stream()
                .filter(mentee -> !paired.contains(mentee.personId()))
                .toList();
    }

    public void send(long id, Need need) {
        BankRequest request = lock(id);
        MentoringProgramme programme = programmes.get(request.programmeId());
        requireAsking(programme);
        check(need, programme, published(request));
        request.send(need, clock.instant());
        record(request, "bank-request.sent");
        notices.sent(request);
    }

    private void check(Need need, MentoringProgramme programme, BankCard card) {
        Map<Long, Participation> waiting =
                waiting(programme.id()).stream().collect(Collectors.toMap(Participation::personId, mentee -> mentee));
        if (need.menteeIds().isEmpty() || !waiting.keySet().containsAll(need.menteeIds())) {
            throw new Refusal("mentees", "Выберите наставляемых, которые ждут пару: список изменился, обновите форму.");
        }
        if (!card.forms().contains(need.form()) || !programme.forms().contains(need.form())) {
            throw new Refusal("form", "В этой форме наставник не работает или её нет в программе: выберите другую.");
        }
        if (need.menteeIds().stream().anyMatch(mentee -> waiting.get(mentee).form() != need.form())) {
            throw new Refusal(
                    "mentees",
                    "Кто-то из выбранных участвует в другой форме наставничества: для него нужен отдельный запрос.");
        }
        if (need.network() != card.network() && card.network() != NetworkReadiness.BOTH) {
            throw new Refusal(
                    "network",
                    "Наставник готов работать только так: %s."
                            .formatted(card.network().title()));
        }
        LocalDate today = localDay.of(programme.organizationId());
        if (need.startsOn().isBefore(today) || need.startsOn().isAfter(programme.endsOn())) {
            throw new Refusal("startsOn", "Укажите день не раньше сегодняшнего и не позже окончания программы.");
        }
        requireNobodyNamed(need);
    }

    /** The other organisation reads the text and shall not learn who the mentees are. */
    private void requireNobodyNamed(Need need) {
        String text = folded(need.text());
        for (Person mentee : register.persons(need.menteeIds()).values()) {
            String last = folded(mentee.name().lastName());
            // names are declined: the beginning is enough
            String stem = last.length() > 5 ? last.substring(0, last.length() - 2) : last;
            if (text.matches("(?s).*(?<!\\p{L})" + Pattern.quote(stem) + ".*")) {
                throw new Refusal(
                        "need",
                        "Опишите, чем нужна помощь, не называя наставляемых: запрос прочитает другая организация.");
            }
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.forLanguageTag("ru")).replace('ё', 'е');
    }

    /** The asking curator thinks better of it. */
    public void cancel(long id) {
        BankRequest request = lock(id);
        if (request.state() != RequestState.DRAFT) {
            throw new Refusal("Этот запрос уже передан дальше или закрыт: обновите список задач.");
        }
        request.end("Куратор передумал и не отправил запрос.", clock.instant());
        record(request, "bank-request.ended");
    }

    /** The mentor's curator agrees: the mentor joins the asking programme with so many places. */
    public void accept(long id, int capacity) {
        BankRequest request = lock(id);
        MentoringProgramme programme = programmes.get(request.programmeId());
        requireAsking(programme);
        if (programme.stage() == Stage.WORK) {
            // the programme's row first, as everybody does who changes what it waits for
            programmes.requestRematch(programme.id());
        }
        int free = bankPlaces.lockFree(request.personId());
        published(request);
        if (capacity > free) {
            throw new Refusal(
                    "capacity",
                    free == 0
                            ? "У наставника больше нет свободных мест: отклоните запрос или освободите место в своей программе."
                            : "У наставника свободно мест: %d. Укажите не больше.".formatted(free));
        }
        request.accept(capacity, clock.instant());
        participants.addNetworkMentor(programme.id(), request.personId(), request.form());
        selections.lend(programme.id(), request.personId(), request.form(), capacity);
        record(request, "bank-request.accepted");
        notices.accepted(request);
    }

    public void decline(long id, String reason) {
        BankRequest request = lock(id);
        request.decline(reason, clock.instant());
        record(request, "bank-request.declined");
        notices.closed(request);
    }

    /** The mentor's card is in the bank no longer: nobody can go on asking. A pair at work is another matter. */
    public void endOfMentor(long personId, String reason) {
        requests.findByPersonIdAndStateIn(personId, OPEN).forEach(request -> end(request, reason));
    }

    void end(BankRequest request, String reason) {
        request.end(reason, clock.instant());
        record(request, "bank-request.ended");
        process.requestEnded(request);
        notices.closed(request);
    }

    private BankCard published(BankRequest request) {
        LocalDate day = localDay.of(request.organizationId());
        return search.cardOf(request.municipalityId(), day, request.personId())
                .orElseThrow(() -> new Refusal("Карты этого наставника больше нет в банке: запрос продолжить нельзя."));
    }

    private void record(BankRequest request, String action) {
        requests.saveAndFlush(request);
        auditTrail.record(request.key(), action, null);
    }

    private BankRequest lock(long id) {
        return requests.lock(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public BankRequest get(long id) {
        return requests.findById(id).orElseThrow();
    }

    /** The card that is asked for, as the bank shows it. */
    @Transactional(readOnly = true)
    public BankCard card(BankRequest request) {
        return published(request);
    }

    /** Places of the mentor that are free now. */
    @Transactional(readOnly = true)
    public int free(BankRequest request) {
        return bankPlaces.free(request.personId());
    }
}
