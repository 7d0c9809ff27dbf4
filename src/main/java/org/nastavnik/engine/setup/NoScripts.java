package org.nastavnik.engine.setup;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Models call beans; whoever smuggles a script in gets an incident instead of a running program. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new ProcessEngineException("Scripts are switched off, language " + language);
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new ProcessEngineException("Scripts are switched off");
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // Refused by getScriptEngine, whatever is registered
    }
}
