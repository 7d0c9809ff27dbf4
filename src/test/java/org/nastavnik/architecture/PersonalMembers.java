package org.nastavnik.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.nastavnik.shared.privacy.PersonalData;
import org.slf4j.Logger;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/** What the architecture test asks of types and members that are marked as personal data. */
final class PersonalMembers {

    static final DescribedPredicate<JavaClass> MARKED = DescribedPredicate.describe(
            "hold what is marked as personal data",
            type -> isMarked(type) || type.getFields().stream().anyMatch(PersonalMembers::isMarked));

    static final ArchCondition<JavaClass> HIDE_THEMSELVES = new ArchCondition<>("hide it in their toString") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean tells = type.isRecord() && hasGeneratedToString(type);
            events.add(new SimpleConditionEvent(type, !tells, type.getName() + " prints all its components"));
        }
    };

    static final ArchCondition<JavaMethod> STAY_OUT_OF_LOGS =
            new ArchCondition<>("not bring personal data to the log") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean logs = method.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isAssignableTo(Logger.class));
                    if (!logs) {
                        return;
                    }
                    for (JavaAccess<?> access : method.getAccessesFromSelf()) {
                        if (isMarked(access)) {
                            events.add(SimpleConditionEvent.violated(method, access.getDescription()));
                        }
                    }
                }
            };

    private PersonalMembers() {}

    private static boolean isMarked(CanBeAnnotated member) {
        return member.isAnnotatedWith(PersonalData.class);
    }

    /** A marked member, or a value that a marked type gives away; a type's own toString hides it. */
    private static boolean isMarked(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        boolean member = target.resolveMember()
                .map(found -> isMarked((CanBeAnnotated) found))
                .orElse(false);
        boolean value = target instanceof AccessTarget.MethodCallTarget call
                && isMarked(call.getOwner())
                && call.getRawReturnType().isEquivalentTo(String.class)
                && !call.getName().equals("toString");
        return member || value;
    }

    /** The compiler's toString of a record is a call of {@code ObjectMethods}. */
    private static boolean hasGeneratedToString(JavaClass type) {
        AtomicBoolean generated = new AtomicBoolean();
        try (InputStream code = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(code).accept(new ToStringReader(generated), ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return generated.get();
    }

    private static final class ToStringReader extends ClassVisitor {

        private final AtomicBoolean generated;

        private ToStringReader(AtomicBoolean generated) {
            super(Opcodes.ASM9);
            this.generated = generated;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if (!name.equals("toString")) {
                return null;
            }
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(
                        String called, String calledDescriptor, Handle bootstrap, Object... arguments) {
                    if (bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods")) {
                        generated.set(true);
                    }
                }
            };
        }
    }
}
