package org.nastavnik.engine.form.schema;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A form's {@code conditional.hide}, evaluated like in the browser. Forms use plain comparisons only, since the browser's
 * FEEL and this one differ in the rest.
 */
final class HideCondition {

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();
    private static final Pattern NAME = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|([A-Za-z_][A-Za-z0-9_]*)");
    private static final Set<String> WORDS = Set.of(
            "and", "or", "not", "null", "true", "false", "list", "contains", "if", "then", "else", "count", "in");

    private HideCondition() {}

    static boolean hides(String expression, Map<String, Object> values) {
        Object result = FEEL.evaluateSimpleExpression(
                body(expression), Variables.fromMap(values).asVariableContext());
        return Boolean.TRUE.equals(result);
    }

    /** What keeps the expression from being evaluated, tried with all answers missing. */
    static Optional<String> fault(String expression) {
        try {
            hides(expression, missing(names(expression)));
            return Optional.empty();
        } catch (FeelException e) {
            return Optional.of("which FEEL does not take: " + e.getMessage());
        }
    }

    /** The answers and supplied values that the expression asks for. */
    static Set<String> names(String expression) {
        Set<String> names = new HashSet<>();
        Matcher matcher = NAME.matcher(body(expression));
        while (matcher.find()) {
            if (matcher.group(1) != null && !WORDS.contains(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static Map<String, Object> missing(Set<String> names) {
        Map<String, Object> values = new java.util.HashMap<>();
        names.forEach(name -> values.put(name, null));
        return values;
    }

    private static String body(String expression) {
        String stripped = expression.strip();
        return stripped.startsWith("=") ? stripped.substring(1) : stripped;
    }
}
