package org.nastavnik.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The models keep the modelling rules and the contract of process keys, task ids and roles. */
class ModelRulesTest {

    static List<Path> models() {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void keeps_the_modelling_rules(Path file) {
        assertThat(new ModelRules(file.toString(), Bpmn.readModelFromFile(file.toFile())).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void is_named_after_its_process(Path file) {
        Process process = Bpmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
        assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ModelRules.PROCESS_IS_DOCUMENTED,
                ModelRules.USER_TASK_HAS_ITS_FORM,
                ModelRules.USER_TASK_HAS_PERFORMERS,
                ModelRules.WAITS_CONTINUE_ASYNCHRONOUSLY,
                ModelRules.SERVICE_TASK_CALLS_THE_DOMAIN,
                ModelRules.NOTHING_IS_SCRIPTED,
                ModelRules.QUESTIONS_HAVE_ANSWERS,
                ModelRules.LABELS_ARE_RUSSIAN,
                ModelRules.EVERYTHING_HAS_A_LANE,
                ModelRules.ALL_RULES_END
            })
    void rejects_the_canary(String rule) {
        BpmnModelInstance bad = Bpmn.readModelFromStream(getClass().getResourceAsStream("/canary/bad-model.bpmn"));
        assertThat(new ModelRules("canary", bad).findings())
                .extracting(Finding::rule)
                .contains(rule);
    }

    /** Reports, tests and running instances depend on these. */
    @ParameterizedTest
    @CsvSource({
        "programme, mentoring-programme, appoint-curator, HEAD",
        "programme, mentoring-programme, prepare-documents, CURATOR",
        "programme, mentoring-programme, publish-website-section, CURATOR",
        "programme, mentoring-programme, collect-mentees, CURATOR",
        "programme, mentoring-programme, collect-mentors, CURATOR",
        "programme, mentoring-programme, review-matching, CURATOR",
        "programme, mentoring-programme, approve-pairs, HEAD",
        "programme, mentoring-programme, analyse-programme, CURATOR",
        "programme, mentoring-programme, approve-report, HEAD",
        "programme, mentoring-programme, nominate-for-awards, CURATOR",
        "programme, mentoring-programme, describe-practice, CURATOR",
        "roadmap, road-map-approval, draft-road-map, CURATOR",
        "roadmap, road-map-approval, approve-road-map, HEAD",
        "roadmap, road-map-approval, agree-road-map, COORDINATOR",
        "mentorbank, mentor-selection, fill-mentor-card, CURATOR",
        "mentorbank, mentor-selection, interview-candidate, CURATOR",
        "mentorbank, mentor-selection, record-training, CURATOR",
        "mentorbank, mentor-selection, confirm-mentor, HEAD",
        "pairing, mentoring-pair, agree-pair, CURATOR",
        "pairing, mentoring-pair, hold-first-meeting, CURATOR",
        "pairing, mentoring-pair, hold-trial-meeting, CURATOR",
        "pairing, mentoring-pair, plan-development, CURATOR",
        "pairing, mentoring-pair, record-meeting, CURATOR",
        "pairing, mentoring-pair, mid-term-review, CURATOR",
        "pairing, mentoring-pair, hold-final-meeting, CURATOR",
        "pairing, mentoring-pair, exit-survey, CURATOR",
        "launch, municipal-launch, appoint-municipal-staff, COORDINATOR",
        "launch, municipal-launch, approve-municipal-road-map, COORDINATOR",
        "launch, municipal-launch, choose-organisations, COORDINATOR",
        "award, award-nomination, endorse-nomination, HEAD",
        "award, award-nomination, score-nomination, COMMISSION_MEMBER",
        "award, award-nomination, decide-award, COORDINATOR",
        "award, award-nomination, decide-regional-award, REGIONAL_COORDINATOR",
        "meeting, coordination-meeting, schedule-meeting, COORDINATOR",
        "meeting, coordination-meeting, record-minutes, COORDINATOR",
        "website, website-audit, fix-website-section, CURATOR",
        "training, training-course, announce-course, OPERATOR",
        "training, training-enrolment, enrol-participants, CURATOR",
        "training, training-course, record-certificates, OPERATOR",
        "monitoring, municipal-monitoring, form-registers, OPERATOR",
        "monitoring, municipal-monitoring, write-analytical-note, MUNICIPAL_CURATOR",
        "monitoring, municipal-monitoring, approve-monitoring, COORDINATOR",
        "monitoring, municipal-monitoring, decide-late-reports, COORDINATOR",
        "monitoring, school-monitoring, submit-indicators, CURATOR",
        "monitoring, school-monitoring, sign-indicators, HEAD",
        "monitoring, school-monitoring, check-school-report, MUNICIPAL_CURATOR",
        "monitoring, regional-monitoring, decide-late-municipalities, REGIONAL_COORDINATOR",
        "monitoring, regional-monitoring, approve-regional-report, REGIONAL_COORDINATOR"
    })
    void keeps_the_contract(String feature, String process, String task, String role) {
        BpmnModelInstance model = Bpmn.readModelFromFile(
                Path.of("bpmn", feature, process + ".bpmn").toFile());
        assertThat(model.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly(process);
        UserTask found = model.getModelElementById(task);
        assertThat(found).as("user task " + task).isNotNull();
        assertThat(found.getCamundaCandidateGroups()).contains("'" + role + "'");
    }

    @Test
    void there_are_models() {
        assertThat(models()).isNotEmpty();
    }
}
