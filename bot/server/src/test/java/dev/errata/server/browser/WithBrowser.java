package dev.errata.server.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests that need Chromium: skipped by name where there is none, and broken where that should not be ({@code CI=true}). Whoever takes a
 * {@link Browser} gets one that is closed by itself: after the test, or after the class if it is taken for all of its tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({WithBrowser.Condition.class, WithBrowser.Lending.class})
public @interface WithBrowser {

    /** Looks for the browser. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return evaluate(Chromium.installed().isPresent(), System.getenv("CI"));
        }

        static ConditionEvaluationResult evaluate(boolean installed, @Nullable String ci) {
            if (installed) {
                return ConditionEvaluationResult.enabled("there is a Chromium");
            }
            String missing =
                    "there is no Chromium at /usr/bin/chromium-headless-shell or /usr/bin/chromium; install one, or say where it is with CHROMIUM";
            if ("true".equals(ci)) {
                throw new IllegalStateException(missing);
            }
            return ConditionEvaluationResult.disabled(missing);
        }
    }

    /** Starts Chromium when it is first needed, and ends it when all tests have ended. */
    final class Lending implements ParameterResolver {

        private static final Namespace OURS = Namespace.create(Lending.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Chromium chromium = context.getRoot()
                    .getStore(OURS)
                    .computeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class);
            Browser browser = chromium.browser();
            context.getStore(OURS).put(browser, browser);
            return browser;
        }
    }
}
