package dev.errata.server.settings;

import dev.errata.server.terminal.ProgramWords;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** What the environment says, and everything that is wrong with it. */
final class Environment {

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    Environment(Map<String, String> environment) {
        this.environment = new TreeMap<>(environment);
    }

    Set<String> names() {
        return Set.copyOf(environment.keySet());
    }

    /** What is set to nothing counts as not set. */
    Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A whole number, if one is given; the problem says what it may be. */
    OptionalInt number(String name, int least, int most, String problem) {
        Optional<String> value = value(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below, like every other number that cannot be used.
        }
        problem(problem, name, value.get(), String.valueOf(least), String.valueOf(most));
        return OptionalInt.empty();
    }

    /** Says so if one is there and the other, without which it is worth nothing, is not. */
    void partner(String name, String partner) {
        if (value(name).isPresent() && value(partner).isEmpty()) {
            problem("setting.partner", name, partner);
        }
    }

    void problem(String key, Object... arguments) {
        said(ProgramWords.say(key, arguments));
    }

    void said(String problem) {
        problems.add(problem);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
