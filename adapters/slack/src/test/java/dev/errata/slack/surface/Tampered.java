package dev.errata.slack.surface;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.errata.slack.FakeMessage;
import dev.errata.slack.FakeView;

/** Forms and messages as somebody with tools of their own would change them on their way. */
final class Tampered {

    private Tampered() {}

    /** The form as somebody changed it on its way. */
    static FakeView withMetadata(FakeView form, String metadata) {
        JsonObject json = form.json().deepCopy();
        json.addProperty("private_metadata", metadata);
        return new FakeView(form.id(), form.user(), form.hash(), json);
    }

    /** The form with another value in one of its options. */
    static FakeView withOption(FakeView form, String value, String other) {
        JsonObject json = JsonParser.parseString(form.json().toString().replace('"' + value + '"', '"' + other + '"'))
                .getAsJsonObject();
        return new FakeView(form.id(), form.user(), form.hash(), json);
    }

    /** A message whose buttons name another answer. */
    static FakeMessage withIdsOf(FakeMessage message, FakeMessage other) {
        return withId(message, Workplace.idOf(other));
    }

    static FakeMessage withId(FakeMessage message, String answer) {
        return withBlocks(message, message.blocks().toString().replace(Workplace.idOf(message), answer));
    }

    static FakeMessage withValue(FakeMessage message, String control, String value) {
        String before = message.control(control).orElseThrow().value();
        return withBlocks(message, message.blocks().toString().replace(before, value));
    }

    /** A message with another name in place of one of its buttons'. */
    static FakeMessage withAction(FakeMessage message, String control, String other) {
        return withBlocks(message, message.blocks().toString().replace('"' + control + '"', '"' + other + '"'));
    }

    static FakeView withCallback(FakeView form, String other) {
        JsonObject json = form.json().deepCopy();
        json.addProperty("callback_id", other);
        return new FakeView(form.id(), form.user(), form.hash(), json);
    }

    private static FakeMessage withBlocks(FakeMessage m, String blocks) {
        JsonArray tampered = JsonParser.parseString(blocks).getAsJsonArray();
        return new FakeMessage(
                m.channel(), m.ts(), m.threadTs(), m.user(), m.text(), tampered, m.metadata(), m.onlyFor(), m.edits());
    }
}
