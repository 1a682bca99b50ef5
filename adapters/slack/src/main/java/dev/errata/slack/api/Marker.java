package dev.errata.slack.api;

import com.slack.api.model.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metadata that nobody sees, by which a message of ours is found again. Other apps can read it: ids only. */
public record Marker(String type, Map<String, String> ids) {

    public Marker {
        ids = Map.copyOf(ids);
    }

    Message.Metadata metadata() {
        return Message.Metadata.builder()
                .eventType(type)
                .eventPayload(Map.copyOf(ids))
                .build();
    }

    boolean isOn(Message message) {
        Message.@Nullable Metadata metadata = message.getMetadata();
        return metadata != null && type.equals(metadata.getEventType()) && ids.equals(metadata.getEventPayload());
    }
}
