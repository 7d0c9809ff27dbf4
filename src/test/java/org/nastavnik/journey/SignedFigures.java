package org.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.monitoring.cycle.Frozen;
import org.nastavnik.monitoring.cycle.ReportState;
import org.nastavnik.monitoring.cycle.SchoolReport;
import org.nastavnik.monitoring.cycle.SchoolReportService;
import org.nastavnik.monitoring.cycle.Signatures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the heads of a cycle signed, read from the texts that were kept, each compared with its hash. */
final class SignedFigures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final long cycleId;

    @Autowired
    private SchoolReportService reports;

    @Autowired
    private Signatures signatures;

    SignedFigures(long cycleId, AutowireCapableBeanFactory beans) {
        this.cycleId = cycleId;
        beans.autowireBean(this);
    }

    /** What a head signed of an indicator. */
    record Signed(Long numerator, Long denominator, String value) {}

    /** As the last signature of each accepted report has it, by organisation and code. */
    Map<String, Map<String, Signed>> byOrganization() {
        Map<String, Map<String, Signed>> all = new LinkedHashMap<>();
        reports.ofCycle(cycleId).stream()
                .filter(report -> report.state() == ReportState.ACCEPTED)
                .forEach(report -> {
                    JsonNode content = read(content(report));
                    Map<String, Signed> lines = new LinkedHashMap<>();
                    content.path("показатели")
                            .forEach(line -> lines.put(line.path("показатель").asText(), signed(line)));
                    all.put(content.path("организация").asText(), lines);
                });
        return all;
    }

    private static Signed signed(JsonNode line) {
        return new Signed(
                whole(line.path("числитель")),
                whole(line.path("знаменатель")),
                line.path("значение").isTextual() ? line.path("значение").asText() : null);
    }

    private static Long whole(JsonNode number) {
        return number.isNumber() ? number.asLong() : null;
    }

    private static JsonNode read(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String content(SchoolReport report) {
        Signatures.Signature last = signatures.of(report.id()).get(0);
        String content = signatures.content(report.id(), last.round());
        assertThat(last.intact()).isTrue();
        assertThat(last.sha256()).isEqualTo(report.sha256()).isEqualTo(Frozen.hash(content));
        return content;
    }

    /** Hashes of all signatures of the half-year, each compared with its text. */
    List<String> hashes() {
        List<String> hashes = new ArrayList<>();
        reports.ofCycle(cycleId).stream()
                .filter(report -> report.state() == ReportState.ACCEPTED)
                .forEach(report -> {
                    content(report);
                    signatures.of(report.id()).forEach(signature -> hashes.add(signature.sha256()));
                });
        return hashes;
    }
}
