package org.nastavnik.bench;

import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The bean that the bare models ask: answers as the script has it. */
public class Way {

    private final Map<String, Map<String, Deque<String>>> ofProgramme = new ConcurrentHashMap<>();
    private final Map<String, String> atGateway = new ConcurrentHashMap<>();

    void follow(String programme, Script script) {
        ofProgramme.put(programme, script.ways());
    }

    /** One answer for one arrival at the gateway, however many flows ask. */
    public boolean takes(DelegateExecution execution, String flow) {
        return atGateway
                .computeIfAbsent(execution.getActivityInstanceId(), arrival -> next(execution))
                .equals(flow);
    }

    public String called(DelegateExecution execution) {
        return programme(execution) + next(execution);
    }

    /** As many as did the activity at once; the engine asks for each of them again. */
    public List<String> places(DelegateExecution execution) {
        return Collections.nCopies(Integer.parseInt(ways(execution).element()), "place");
    }

    private String next(DelegateExecution execution) {
        Deque<String> ways = ways(execution);
        if (ways.isEmpty()) {
            throw new AssertionError("Came once more than ours to " + execution.getCurrentActivityId());
        }
        return ways.pop();
    }

    private Deque<String> ways(DelegateExecution execution) {
        String visit = EngineCalls.part(execution.getProcessBusinessKey()) + " " + execution.getCurrentActivityId();
        Deque<String> ways = ofProgramme.get(programme(execution)).get(visit);
        if (ways == null) {
            throw new AssertionError("Ours never came to " + visit);
        }
        return ways;
    }

    private static String programme(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }
}
