package org.nastavnik.engine.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.nastavnik.engine.form.Completion;
import org.nastavnik.engine.form.FormTask;
import org.nastavnik.engine.form.FormValues;
import org.nastavnik.shared.BusinessKey;
import org.nastavnik.shared.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** The trial's domain: writes a row for what it takes, then does what the test told it to do with this case. */
@Component
class TrialDomain {

    private final AuditTrail auditTrail;
    private final Map<BusinessKey, BiFunction<FormTask, FormValues, Completion>> answers = new ConcurrentHashMap<>();
    private final Map<BusinessKey, FormValues> taken = new ConcurrentHashMap<>();

    TrialDomain(AuditTrail auditTrail) {
        this.auditTrail = auditTrail;
    }

    void answers(BusinessKey key, BiFunction<FormTask, FormValues, Completion> answer) {
        answers.put(key, answer);
    }

    FormValues taken(BusinessKey key) {
        return taken.get(key);
    }

    Completion take(FormTask task, FormValues values) {
        auditTrail.record(task.businessKey(), "trial.taken", task.key());
        taken.put(task.businessKey(), values);
        return answers.getOrDefault(task.businessKey(), (t, v) -> Completion.done())
                .apply(task, values);
    }
}
