package org.nastavnik.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.engine.Processes;
import org.nastavnik.shared.BusinessKey;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes which processes the domain starts and which messages it delivers while one step runs. */
class EngineCalls implements BeanPostProcessor {

    private final ThreadLocal<List<Script.Call>> noted = ThreadLocal.withInitial(ArrayList::new);

    /** The calls since the last time this was asked. */
    List<Script.Call> take() {
        List<Script.Call> calls = noted.get();
        noted.remove();
        return calls;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof Processes processes)) {
            return bean;
        }
        return Proxy.newProxyInstance(
                Processes.class.getClassLoader(), new Class<?>[] {Processes.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(processes, arguments);
                        boolean start = method.getName().equals("start");
                        if (start || method.getName().equals("send") && Boolean.TRUE.equals(result)) {
                            noted.get().add(new Script.Call(start, (String) arguments[0], part((BusinessKey)
                                    arguments[1])));
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    static String part(BusinessKey key) {
        return part(key.value());
    }

    static String part(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? "" : key.substring(slash);
    }
}
