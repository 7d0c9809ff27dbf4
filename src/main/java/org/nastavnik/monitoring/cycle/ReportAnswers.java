package org.nastavnik.monitoring.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nastavnik.monitoring.Indicator;
import org.nastavnik.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the curator says to the lines of a report: answers, explanations, confirmations. Callers hold the report. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportAnswers {

    private final ReportLines read;
    private final LineStore lines;
    private final CycleRules rules;

    ReportAnswers(ReportLines read, LineStore lines, CycleRules rules) {
        this.read = read;
        this.lines = lines;
        this.rules = rules;
    }

    /** Confirms what needs no explanation; returns how many lines are left. */
    int confirmUnchanged(long reportId) {
        ReportLine.editable(read.of(reportId)).stream()
                .filter(line -> !line.confirmed() && !line.blocked() && explained(line, line.explanation()))
                .forEach(line -> lines.explain(line.id(), line.explanation(), true));
        return (int)
                read.of(reportId).stream().filter(line -> !line.confirmed()).count();
    }

    private boolean explained(ReportLine line, String explanation) {
        return !line.needsExplanation(rules.deviation()) || explanation != null;
    }

    /**
     * Keeps what was written and confirmed.
     *
     * @param indicators of the cycle's set by id
     * @param all the report is handed on: nothing may be left unexplained
     */
    void apply(long reportId, Map<Long, Indicator> indicators, ReportFilling filling, boolean all) {
        List<ReportLine> editable = ReportLine.editable(read.of(reportId));
        editable.forEach(line -> answer(line, filling.answers().get(line.id())));
        List<String> unexplained = new ArrayList<>();
        Long first = null;
        for (ReportLine line : ReportLine.editable(read.of(reportId))) {
            String explanation = filling.explanations().containsKey(line.id())
                    ? Texts.optional(
                            "explanation-" + line.id(), filling.explanations().get(line.id()), 1000)
                    : line.explanation();
            boolean wanted =
                    filling.confirmed() == null || filling.confirmed().getOrDefault(line.id(), line.confirmed());
            if (line.blocked() && wanted && !all && filling.confirmed() != null) {
                throw new Refusal(
                        "confirm-" + line.id(),
                        "Показатель %s подтвердить нельзя: %s. Исправьте численность или реестр."
                                .formatted(
                                        indicators.get(line.indicatorId()).code(),
                                        line.state().title()));
            }
            boolean fine = explained(line, explanation);
            if (wanted && !fine) {
                unexplained.add(indicators.get(line.indicatorId()).code());
                first = first == null ? line.id() : first;
            }
            lines.explain(line.id(), explanation, wanted && fine && !line.blocked());
        }
        if (!unexplained.isEmpty()) {
            throw new Refusal(
                    all ? null : "explanation-" + first,
                    "Напишите пояснение к показателям: %s. Оно нужно, если значение изменилось на %s п. п. и больше, отмечено вами без документа в системе или возвращено с замечанием."
                            .formatted(String.join(", ", unexplained), Points.write(rules.deviation())));
        }
    }

    private void answer(ReportLine line, Boolean yes) {
        // where the system has the paper nobody needs to say so, and nobody can say no
        boolean known = Boolean.TRUE.equals(line.answer()) && !line.typed();
        if (yes != null && line.answer() != null && !known && !yes.equals(line.answer())) {
            lines.answer(line.id(), yes);
        }
    }

    /** «K2.1 — 30 % (30 из 100)» */
    String words(long reportId, Map<Long, Indicator> indicators, List<String> codes) {
        return read.of(reportId).stream()
                .filter(line ->
                        codes.contains(indicators.get(line.indicatorId()).code()))
                .map(line -> indicators.get(line.indicatorId()).code() + " — " + LineWords.value(line) + " ("
                        + LineWords.parts(line) + ")")
                .collect(Collectors.joining(", "));
    }

    void requireConfirmed(long reportId, Map<Long, Indicator> indicators) {
        List<ReportLine> open =
                read.of(reportId).stream().filter(line -> !line.confirmed()).toList();
        if (open.isEmpty()) {
            return;
        }
        String codes = open.stream()
                .map(line -> indicators.get(line.indicatorId()).code())
                .collect(Collectors.joining(", "));
        if (open.stream().anyMatch(ReportLine::blocked)) {
            throw new Refusal(
                    "Не всё можно подтвердить: %s. Укажите численность на странице «Численность» или исправьте реестр."
                            .formatted(codes));
        }
        throw new Refusal("Подтвердите все показатели. Не подтверждены: %s.".formatted(codes));
    }
}
