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

    private static final String FOLDER = "manifests/slack";

    /** The one for requests over HTTP. */
    public static SlackManifest find() {
        return find("manifest.yaml");
    }

    /** The one for Socket Mode. */
    public static SlackManifest forSocket() {
        return find("manifest-socket.yaml");
    }

    /** Found from the working directory upwards. */
    private static SlackManifest find(String name) {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve(FOLDER))) {
            Path parent = directory.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no " + FOLDER + " above " + Path.of("").toAbsolutePath());
            }
            directory = parent;
        }
        return read(directory.resolve(FOLDER).resolve(name));
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
