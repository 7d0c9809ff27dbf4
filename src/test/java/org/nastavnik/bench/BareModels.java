package org.nastavnik.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Turns our models into ones of the same shape that ask no domain: same nodes, flows, forms and asynchronous steps, but
 * nothing behind the service tasks, and gateways that follow the script.
 */
final class BareModels {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String FAR_AWAY = "P3650D";

    private BareModels() {}

    static BpmnModelInstance of(BpmnModelInstance model) {
        BpmnModelInstance bare = model.clone();
        remove(bare, CamundaTaskListener.class);
        remove(bare, CamundaExecutionListener.class);
        remove(bare, CamundaOut.class);
        for (FlowNode node : bare.getModelElementsByType(FlowNode.class)) {
            doNothing(node);
        }
        for (MessageEventDefinition message : bare.getModelElementsByType(MessageEventDefinition.class)) {
            doNothing(message);
        }
        for (UserTask task : bare.getModelElementsByType(UserTask.class)) {
            if (task.getCamundaAssignee() != null) {
                task.setCamundaAssignee("somebody");
            }
            if (task.getCamundaCandidateGroups() != null) {
                task.setCamundaCandidateGroups("some-group");
            }
        }
        for (SequenceFlow flow : bare.getModelElementsByType(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                flow.getConditionExpression().setTextContent("${way.takes(execution, '" + flow.getId() + "')}");
            }
        }
        for (TimerEventDefinition timer : bare.getModelElementsByType(TimerEventDefinition.class)) {
            for (ModelElementInstance when :
                    Arrays.asList(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())) {
                if (when != null) {
                    timer.removeChildElement(when);
                }
            }
            var duration = bare.newInstance(org.camunda.bpm.model.bpmn.instance.TimeDuration.class);
            duration.setTextContent(FAR_AWAY);
            timer.setTimeDuration(duration);
        }
        for (MultiInstanceLoopCharacteristics many :
                bare.getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
            many.setCamundaCollection("${way.places(execution)}");
        }
        callByScript(bare);
        Bpmn.validateModel(bare);
        return bare;
    }

    private static void doNothing(ModelElementInstance element) {
        for (String attribute :
                List.of("delegateExpression", "class", "decisionRef", "resultVariable", "mapDecisionResult")) {
            element.removeAttributeNs(CAMUNDA, attribute);
        }
        if (element.getAttributeValueNs(CAMUNDA, "expression") != null
                || element.getElementType().getTypeName().matches("serviceTask|sendTask|businessRuleTask")) {
            element.setAttributeValueNs(CAMUNDA, "expression", "${true}");
        }
    }

    private static void callByScript(BpmnModelInstance bare) {
        for (CallActivity call : bare.getModelElementsByType(CallActivity.class)) {
            for (CamundaIn in : List.copyOf(
                    call.getExtensionElements() == null
                            ? List.<CamundaIn>of()
                            : call.getExtensionElements()
                                    .getElementsQuery()
                                    .filterByType(CamundaIn.class)
                                    .list())) {
                if (in.getCamundaBusinessKey() != null) {
                    in.setCamundaBusinessKey("#{way.called(execution)}");
                } else {
                    call.getExtensionElements().removeChildElement(in);
                }
            }
        }
    }

    private static void remove(BpmnModelInstance model, Class<? extends ModelElementInstance> type) {
        Collection<? extends ModelElementInstance> found = model.getModelElementsByType(type);
        for (ModelElementInstance element : List.copyOf(found)) {
            element.getParentElement().removeChildElement(element);
        }
    }
}
