package se.samverkstad.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/** Calls that start a process, end this one, or load native code. */
final class Starts extends DescribedPredicate<JavaMethodCall> {
    Starts() {
        super("it starts a process, ends the server or loads native code");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        String target = call.getTargetOwner().getName() + "." + call.getName();
        return target.matches("java\\.lang\\.Runtime\\.(exec|exit|halt|load|loadLibrary|addShutdownHook)")
                || target.matches("java\\.lang\\.System\\.(exit|load|loadLibrary)");
    }
}
