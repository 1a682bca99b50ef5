package dev.errata.teams.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests that need the Agents Playground: skipped by name where {@code PLAYGROUND} does not say where it is, broken where it does and
 * something is missing. They run where nothing can be reached but this machine, because the Playground would tell others of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithPlayground.Condition.class)
@interface WithPlayground {

    /** Looks for everything that such a test needs. */
    final class Condition implements ExecutionCondition {

        private static final String HOW = "adapters/teams/src/test/playground/run does everything that is needed";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return evaluate(AgentsPlayground.installed(), obstacle());
        }

        static ConditionEvaluationResult evaluate(Optional<Path> playground, @Nullable String obstacle) {
            if (playground.isEmpty()) {
                return ConditionEvaluationResult.disabled("PLAYGROUND does not say where it is; " + HOW);
            }
            if (!Files.isReadable(playground.get())) {
                throw new IllegalStateException("there is no " + playground.get() + "; " + HOW);
            }
            if (obstacle != null) {
                throw new IllegalStateException(obstacle + "; " + HOW);
            }
            return ConditionEvaluationResult.enabled("there is the Agents Playground");
        }

        private static @Nullable String obstacle() {
            if (Chromium.installed().isEmpty()) {
                return "there is no Chromium at /usr/bin/chromium, and CHROMIUM does not say where it is";
            }
            return isAlone() ? null : "the network can be reached from here";
        }

        private static boolean isAlone() {
            try (Stream<NetworkInterface> interfaces = NetworkInterface.networkInterfaces()) {
                return interfaces.allMatch(Condition::isOfThisMachine);
            } catch (IOException e) {
                throw new UncheckedIOException("whether the network can be reached is not known", e);
            }
        }

        private static boolean isOfThisMachine(NetworkInterface one) {
            try {
                return one.isLoopback() || !one.isUp();
            } catch (SocketException e) {
                throw new UncheckedIOException("whether the network can be reached is not known", e);
            }
        }
    }
}
