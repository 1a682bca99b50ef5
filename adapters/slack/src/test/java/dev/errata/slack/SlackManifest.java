package dev.errata.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** The app manifest as it lies in the repository. */
public record SlackManifest(JsonNode yaml) {

    private static final String PLACE = "manifests/slack/manifest.yaml";

    /** Found from the working directory upwards. */
    public static SlackManifest find() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve(PLACE))) {
            Path parent = directory.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no " + PLACE + " above " + Path.of("").toAbsolutePath());
            }
            directory = parent;
        }
        return read(directory.resolve(PLACE));
    }

    private static SlackManifest read(Path file) {
        try {
            return new SlackManifest(new YAMLMapper().readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public Set<String> scopes() {
        return texts(yaml.at("/oauth_config/scopes/bot"));
    }

    /** The scopes without one of them, to see what breaks. */
    public Set<String> scopesWithout(String scope) {
        Set<String> scopes = scopes();
        if (!scopes.remove(scope)) {
            throw new IllegalArgumentException("the manifest does not ask for " + scope);
        }
        return scopes;
    }

    public Set<String> events() {
        return texts(yaml.at("/settings/event_subscriptions/bot_events"));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
