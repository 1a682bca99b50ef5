package dev.errata.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that need Chromium: skipped by name where there is none, and broken where that should not be ({@code CI=true}). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithBrowser.Condition.class)
@interface WithBrowser {

    /** Looks for the browser. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return evaluate(Browser.installed().isPresent(), System.getenv("CI"));
        }

        static ConditionEvaluationResult evaluate(boolean installed, @Nullable String ci) {
            if (installed) {
                return ConditionEvaluationResult.enabled("there is a Chromium");
            }
            String missing = "there is no Chromium at /usr/bin/chromium; install it, or say where it is with CHROMIUM";
            if ("true".equals(ci)) {
                throw new IllegalStateException(missing);
            }
            return ConditionEvaluationResult.disabled(missing);
        }
    }
}
