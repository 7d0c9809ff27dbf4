package org.nastavnik.participant.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.organization.Municipalities;
import org.nastavnik.shared.CurrentActor;
import org.nastavnik.shared.Refusal;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of consents with their versions; a municipality may have its own. Callers check whose municipality it is. */
@Service
@Transactional
public class ConsentTexts {

    private static final int SHORTEST = 100;
    private static final int LONGEST = 10_000;

    private final ConsentTextRows texts;
    private final Municipalities municipalities;
    private final AuditTrail auditTrail;
    private final CurrentActor actor;
    private final Clock clock;

    ConsentTexts(
            ConsentTextRows texts,
            Municipalities municipalities,
            AuditTrail auditTrail,
            CurrentActor actor,
            Clock clock) {
        this.texts = texts;
        this.municipalities = municipalities;
        this.auditTrail = auditTrail;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is signed on this day. */
    @Transactional(readOnly = true)
    public ConsentText valid(ConsentPurpose purpose, long municipalityId, LocalDate day) {
        return texts.valid(purpose, municipalityId, day, Limit.of(1)).get(0);
    }

    /** Those of the product and the municipality's own, by purpose, the newest first. */
    @Transactional(readOnly = true)
    public List<ConsentText> known(long municipalityId) {
        return texts.known(municipalityId);
    }

    @Transactional(readOnly = true)
    public ConsentText get(long id) {
        return texts.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Map<Long, ConsentText> all(Collection<Long> ids) {
        return texts.findAllById(ids).stream().collect(Collectors.toMap(ConsentText::id, Function.identity()));
    }

    /** A new version for this municipality; what was signed before keeps the version it was signed in. */
    public ConsentText add(long municipalityId, ConsentPurpose purpose, String typed, LocalDate validFrom) {
        String body = typed == null ? "" : typed.strip().replace("\r\n", "\n");
        if (body.length() < SHORTEST || body.length() > LONGEST) {
            throw new Refusal(
                    "body",
                    "Введите текст согласия целиком: от %d до %d знаков. Сейчас знаков: %d."
                            .formatted(SHORTEST, LONGEST, body.length()));
        }
        LocalDate today = LocalDate.now(clock.withZone(
                municipalities.findById(municipalityId).orElseThrow().zone()));
        if (validFrom == null || validFrom.isBefore(today)) {
            throw new Refusal(
                    "validFrom",
                    "Новый текст действует с сегодняшнего дня или позже: под прежним уже могли подписаться. Исправьте дату.");
        }
        try {
            ConsentText text = texts.saveAndFlush(new ConsentText(
                    municipalityId,
                    purpose,
                    texts.last(municipalityId, purpose) + 1,
                    body,
                    validFrom,
                    actor.loginOrSystem(),
                    clock.instant()));
            auditTrail.record("municipality:" + municipalityId, "consent.text-added", purpose.name());
            return text;
        } catch (DataIntegrityViolationException taken) {
            throw new Refusal("Новую версию только что добавил кто-то ещё: откройте страницу заново и проверьте.");
        }
    }
}
