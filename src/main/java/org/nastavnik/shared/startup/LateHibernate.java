package org.nastavnik.shared.startup;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Hibernate is built by the first who wants an entity, which nobody does on the way to the login page: a fifth of the
 * start. The transactions of this way are plain ones meanwhile, see {@link StartTransactions}.
 */
@Component
class LateHibernate implements BeanPostProcessor, ApplicationListener<ContextRefreshedEvent> {

    private final StartPhase phase;

    LateHibernate() {
        this(new StartPhase());
    }

    LateHibernate(StartPhase phase) {
        this.phase = phase;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof LocalContainerEntityManagerFactoryBean hibernate) {
            hibernate.setBootstrapExecutor(new ByWhoAsks());
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JpaTransactionManager full) {
            return new StartTransactions(full, phase);
        }
        return bean instanceof LocalContainerEntityManagerFactoryBean ? notAwaited(bean) : bean;
    }

    /** The same but for one thing: the context does not ask for it at the end of the start. */
    private static Object notAwaited(Object hibernate) {
        ProxyFactory proxy = new ProxyFactory();
        proxy.setTarget(hibernate);
        for (Class<?> face : ClassUtils.getAllInterfaces(hibernate)) {
            if (face != SmartInitializingSingleton.class) {
                proxy.addInterface(face);
            }
        }
        return proxy.getProxy(hibernate.getClass().getClassLoader());
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent refreshed) {
        phase.end();
    }

    /** Executes nothing by itself: the work is done when its result is asked for, by the first who asks. */
    private class ByWhoAsks implements AsyncTaskExecutor {

        @Override
        public <T> FutureTask<T> submit(Callable<T> work) {
            return new FutureTask<>(work) {
                @Override
                public T get() throws InterruptedException, ExecutionException {
                    phase.entitiesAreWanted();
                    run(); // nothing where it has run or another thread is at it
                    return super.get();
                }
            };
        }

        @Override
        public void execute(Runnable work) {
            work.run();
        }
    }
}
