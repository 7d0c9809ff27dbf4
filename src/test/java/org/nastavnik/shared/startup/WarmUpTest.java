package org.nastavnik.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nastavnik.support.NastavnikTest;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The start makes little; nothing is left unmade, and what cannot be made is not passed over. */
@NastavnikTest
class WarmUpTest {

    @Autowired
    private ConfigurableApplicationContext application;

    @Test
    void each_bean_of_the_application_can_be_made() {
        assertThat(WarmUp.makeAll(application)).isGreaterThan(1000);
    }

    @Test
    void only_the_applications_own_beans_are_made_late() {
        ConfigurableListableBeanFactory beans = application.getBeanFactory();
        assertThat(beans.getBeanDefinition("startupNotice").isLazyInit()).isTrue();
        assertThat(beans.getBeanDefinition("tomcatServletWebServerFactory").isLazyInit())
                .isFalse();
        OwnBeansLate late = new OwnBeansLate();
        assertThat(late.isExcluded("ours", null, WarmUp.class)).isFalse();
        assertThat(late.isExcluded("library's", null, String.class)).isTrue();
        assertThat(late.isExcluded("unknown", null, null)).isTrue();
    }

    @Test
    void what_nobody_has_asked_for_is_made_and_what_is_broken_is_told() {
        List<String> made = new ArrayList<>();
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean("quiet", String.class, () -> note(made), bean -> bean.setLazyInit(true));
            context.refresh();
            assertThat(made).isEmpty();
            assertThat(WarmUp.makeAll(context)).isPositive();
            assertThat(made).hasSize(1);
            context.registerBean(
                    "broken", Integer.class, () -> Integer.valueOf("no number"), bean -> bean.setLazyInit(true));
            assertThatThrownBy(() -> WarmUp.makeAll(context)).isInstanceOf(BeanCreationException.class);
        }
    }

    private static String note(List<String> made) {
        made.add("quiet");
        return "quiet";
    }
}
