package se.samverkstad.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/** Calls that cut a text into words and run it. */
final class Shells extends DescribedPredicate<JavaMethodCall> {
    Shells() {
        super("it runs a text as a command");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        String target = call.getTargetOwner().getName() + "." + call.getName();
        return target.equals("java.lang.Runtime.exec");
    }
}
