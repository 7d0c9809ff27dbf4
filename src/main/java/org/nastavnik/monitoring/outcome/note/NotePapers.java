package org.nastavnik.monitoring.outcome.note;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nastavnik.document.DocumentFacts;
import org.nastavnik.document.DocumentKind;
import org.nastavnik.document.DocumentOwner;
import org.nastavnik.document.DocumentService;
import org.nastavnik.monitoring.outcome.OutcomeCycle;
import org.nastavnik.monitoring.outcome.ResultLine;
import org.nastavnik.monitoring.table.Percent;
import org.nastavnik.shared.RussianDates;
import org.nastavnik.website.pack.PublicTexts;
import org.springframework.stereotype.Component;

/** A note as papers: the one that is signed, and one for everybody in which no person is named. */
@Component
class NotePapers {

    private static final Map<NoteSection, String> PLACEHOLDERS = Map.of(
            NoteSection.BASIS, "основание",
            NoteSection.PAPERS, "документы",
            NoteSection.REACHED, "достигнуты",
            NoteSection.NOT_REACHED, "не_достигнуты",
            NoteSection.CHANGE, "изменения",
            NoteSection.SCHOOLS, "организации",
            NoteSection.SURVEYS, "анкеты",
            NoteSection.ROAD_MAPS, "карты",
            NoteSection.REGISTERS, "реестры",
            NoteSection.PROPOSALS, "предложения");

    private final DocumentService documents;
    private final PublicTexts texts;

    NotePapers(DocumentService documents, PublicTexts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    record Issued(long documentId, long publicDocumentId) {}

    Issued issue(OutcomeCycle cycle, List<DraftPart<NoteSection>> parts, List<ResultLine> lines) {
        DocumentOwner owner = DocumentOwner.municipality(cycle.municipalityId());
        UnaryOperator<String> cleaner = texts.cleaner(cycle.municipalityId());
        long signed = documents
                .issue(
                        owner,
                        DocumentKind.ANALYTICAL_NOTE,
                        facts(DocumentKind.ANALYTICAL_NOTE, cycle, parts, lines, UnaryOperator.identity()))
                .id();
        long published = documents
                .issue(
                        owner,
                        DocumentKind.ANALYTICAL_NOTE_PUBLIC,
                        facts(DocumentKind.ANALYTICAL_NOTE_PUBLIC, cycle, parts, lines, cleaner))
                .id();
        return new Issued(signed, published);
    }

    /**
     * @param cleaner of what people wrote; the draft's own sentences name nobody and stay as they are, but for what the check
     *     of road maps says, which people wrote too
     */
    private static DocumentFacts facts(
            DocumentKind kind,
            OutcomeCycle cycle,
            List<DraftPart<NoteSection>> parts,
            List<ResultLine> lines,
            UnaryOperator<String> cleaner) {
        DocumentFacts facts = DocumentFacts.titled(
                        kind.title() + ", " + cycle.period().title())
                .about("monitoring", cycle.id())
                .text("период", cycle.period().title())
                .text("состояние", RussianDates.inText(cycle.lastDay()))
                .table("показатели", lines.stream().map(NotePapers::row).toList());
        for (DraftPart<NoteSection> part : parts) {
            Set<String> own = part.section() == NoteSection.ROAD_MAPS
                    ? Set.of()
                    : part.draft().lines().collect(Collectors.toSet());
            facts.list(
                    PLACEHOLDERS.get(part.section()),
                    part.lines().stream()
                            .map(line -> own.contains(line) ? line : cleaner.apply(line))
                            .toList());
        }
        return facts;
    }

    private static Map<String, String> row(ResultLine line) {
        boolean measured = line.schools() > 0 && (line.hasTarget() || line.paper());
        return Map.of(
                "код", line.code(),
                "показатель", NoteWords.bare(line.name()),
                "факт", line.value() == null ? line.state().title() : Percent.write(line.value()) + "\u00a0%",
                "цель", line.hasTarget() ? Percent.write(line.target()) + "\u00a0%" : "—",
                "было", line.previous() == null ? "—" : Percent.write(line.previous()) + "\u00a0%",
                "достигли", measured ? line.schoolsReached() + " из " + line.schools() : "—");
    }
}
