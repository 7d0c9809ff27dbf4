package org.nastavnik.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The modelling rules, asked of one parsed model; each has a name that a canary proves. */
class ModelRules {

    static final String PROCESS_IS_DOCUMENTED = "process has documentation, version tag and history time to live";
    static final String USER_TASK_HAS_ITS_FORM = "user task names its own form, bound to the deployment";
    static final String USER_TASK_HAS_PERFORMERS = "user task has an assignee and candidates";
    static final String WAITS_CONTINUE_ASYNCHRONOUSLY = "user tasks and catch events continue asynchronously";
    static final String SERVICE_TASK_CALLS_THE_DOMAIN = "service task is asynchronous and calls a Tasks bean";
    static final String NOTHING_IS_SCRIPTED = "no scripts, no connectors";
    static final String QUESTIONS_HAVE_ANSWERS = "splitting gateway is a question, its ways are answers";
    static final String LABELS_ARE_RUSSIAN = "labels are Russian";
    static final String EVERYTHING_HAS_A_LANE = "every node stands in a lane";
    static final String ALL_RULES_END = "an end says what has happened";

    private final String name;
    private final BpmnModelInstance model;
    private final List<Finding> findings = new ArrayList<>();

    ModelRules(String name, BpmnModelInstance model) {
        this.name = name;
        this.model = model;
    }

    List<Finding> findings() {
        each(
                Process.class,
                PROCESS_IS_DOCUMENTED,
                p -> p.isExecutable()
                        && p.getCamundaHistoryTimeToLiveString() != null
                        && p.getCamundaVersionTag() != null
                        && isDocumented(p.getDocumentations()));
        each(
                UserTask.class,
                USER_TASK_HAS_ITS_FORM,
                t -> t.getId().equals(t.getCamundaFormRef()) && "deployment".equals(t.getCamundaFormRefBinding()));
        each(
                UserTask.class,
                USER_TASK_HAS_PERFORMERS,
                t -> t.getCamundaAssignee() != null && t.getCamundaCandidateGroups() != null);
        each(UserTask.class, WAITS_CONTINUE_ASYNCHRONOUSLY, FlowNode::isCamundaAsyncAfter);
        each(IntermediateCatchEvent.class, WAITS_CONTINUE_ASYNCHRONOUSLY, FlowNode::isCamundaAsyncAfter);
        each(
                ServiceTask.class,
                SERVICE_TASK_CALLS_THE_DOMAIN,
                t -> t.isCamundaAsyncBefore()
                        && t.getCamundaExpression() != null
                        && t.getCamundaExpression().matches("\\$\\{[a-z][A-Za-z]*Tasks\\.[a-zA-Z]+\\(.*\\)}"));
        each(ScriptTask.class, NOTHING_IS_SCRIPTED, t -> false);
        each(CamundaScript.class, NOTHING_IS_SCRIPTED, s -> false);
        each(CamundaConnector.class, NOTHING_IS_SCRIPTED, c -> false);
        each(ExclusiveGateway.class, QUESTIONS_HAVE_ANSWERS, ModelRules::isQuestion);
        each(FlowElement.class, LABELS_ARE_RUSSIAN, e -> e.getName() == null || isRussian(e.getName()));
        each(EndEvent.class, ALL_RULES_END, e -> e.getName() != null);
        List<FlowNode> placed = model.getModelElementsByType(Lane.class).stream()
                .flatMap(lane -> lane.getFlowNodeRefs().stream())
                .toList();
        each(FlowNode.class, EVERYTHING_HAS_A_LANE, n -> isInside(n) || placed.contains(n));
        return findings;
    }

    private <E extends ModelElementInstance> void each(Class<E> type, String rule, Predicate<E> holds) {
        for (E element : model.getModelElementsByType(type)) {
            if (!holds.test(element)) {
                findings.add(new Finding(rule, name, element.getAttributeValue("id")));
            }
        }
    }

    private static boolean isDocumented(Collection<Documentation> documentations) {
        return documentations.stream().anyMatch(d -> isRussian(d.getTextContent()));
    }

    private static boolean isQuestion(ExclusiveGateway gateway) {
        return gateway.getOutgoing().size() < 2
                || gateway.getName() != null
                        && gateway.getName().endsWith("?")
                        && gateway.getOutgoing().stream().allMatch(way -> way.getName() != null)
                        && gateway.getOutgoing().stream()
                                .allMatch(way ->
                                        way.getConditionExpression() != null || way.equals(gateway.getDefault()));
    }

    private static boolean isRussian(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    /** Parts of a sub-process and boundary events stand where their owner stands. */
    private static boolean isInside(FlowNode node) {
        return node.getParentElement() instanceof SubProcess
                || node instanceof org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
    }
}
