package dev.errata.slack.request;

import java.util.Map;
import java.util.Optional;

/**
 * A modal as it stands on somebody's screen.
 *
 * @param callbackId which modal of ours it is
 * @param privateMetadata what we put in; anybody can have changed it
 * @param hash lets an update fail if the modal was updated meanwhile
 * @param values what its fields hold, by block id and action id; a field left empty is absent
 */
public record OpenView(
        String id, String callbackId, String privateMetadata, String hash, Map<String, Map<String, String>> values) {

    public OpenView {
        values = Map.copyOf(values);
    }

    /** Whether a block with fields was on the screen, filled in or not. */
    public boolean shows(String blockId) {
        return values.containsKey(blockId);
    }

    public Optional<String> value(String blockId, String actionId) {
        return Optional.ofNullable(values.getOrDefault(blockId, Map.of()).get(actionId));
    }
}
