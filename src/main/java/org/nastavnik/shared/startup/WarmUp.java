package org.nastavnik.shared.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes what no page has asked for yet, while the first people read the login page. The start makes only what this page
 * needs; nobody shall wait for the rest later, and what cannot be made ends the application as it would at the start.
 */
@Component
@ConditionalOnProperty(name = "nastavnik.warm-up", matchIfMissing = true)
class WarmUp {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext application = ready.getApplicationContext();
        Thread thread = new Thread(() -> makeAllOrEnd(application), "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private static void makeAllOrEnd(ConfigurableApplicationContext application) {
        try {
            log.info("{} beans are made", makeAll(application));
        } catch (BeansException | IllegalStateException broken) {
            if (!application.isClosed()) {
                log.error("The application is not complete and ends", broken);
                System.exit(SpringApplication.exit(application, () -> 1));
            }
        }
    }

    /** @return how many there are */
    static int makeAll(ConfigurableApplicationContext application) {
        ConfigurableListableBeanFactory beans = application.getBeanFactory();
        int made = 0;
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getMergedBeanDefinition(name);
            if (bean.isSingleton() && !bean.isAbstract()) {
                beans.getBean(name);
                made++;
            }
        }
        return made;
    }
}
