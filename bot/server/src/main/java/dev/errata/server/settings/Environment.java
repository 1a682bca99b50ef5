package dev.errata.server.settings;

import dev.errata.server.terminal.ProgramWords;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
