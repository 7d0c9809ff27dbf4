package org.nastavnik.document;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Writes a paper's text from its template under {@code texts/}; apart from the pages' engine, since these are plain text. */
@Component
public class Texts {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Texts(ApplicationContext context) {
        SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(context);
        resolver.setPrefix("classpath:/texts/");
        resolver.setSuffix(".txt");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(TemplateMode.TEXT);
        engine.setTemplateResolver(resolver);
    }

    /** @param template path below {@code texts/} without the ending */
    public String write(String template, Map<String, Object> facts) {
        return engine.process(template, new Context(null, facts));
    }
}
