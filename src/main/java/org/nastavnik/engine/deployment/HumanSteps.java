package org.nastavnik.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a model asks of people: its user tasks, and the starts that have a form. Read as plain XML, since the engine's own
 * reading of a model would make every start of the application slower.
 *
 * @param starts with the process's key as key
 */
record HumanSteps(List<Step> userTasks, List<Step> starts) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** One step of a person and the form that the model names for it. */
    record Step(String key, String formRef, String binding) {}

    static HumanSteps read(byte[] model) {
        Document document = parse(model);
        List<Step> tasks = elements(document, "userTask").stream()
                .map(task -> step(task.getAttribute("id"), task))
                .toList();
        List<Step> starts = elements(document, "startEvent").stream()
                .filter(start -> start.hasAttributeNS(CAMUNDA, "formRef"))
                .filter(start -> start.getParentNode().getLocalName().equals("process"))
                .map(start -> step(((Element) start.getParentNode()).getAttribute("id"), start))
                .toList();
        return new HumanSteps(tasks, starts);
    }

    private static Step step(String key, Element element) {
        return new Step(
                key, element.getAttributeNS(CAMUNDA, "formRef"), element.getAttributeNS(CAMUNDA, "formRefBinding"));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS(BPMN, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(byte[] model) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Not a readable model: " + e.getMessage(), e);
        }
    }
}
