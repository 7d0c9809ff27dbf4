package org.nastavnik.shared.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what identifies a person or tells something private about one (152-ФЗ, art. 3): a type, or single fields and
 * accessors of it. A marked record has a {@code toString} that hides it, and no method that writes to the log touches a
 * marked member; both are rules of the architecture test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface PersonalData {}
