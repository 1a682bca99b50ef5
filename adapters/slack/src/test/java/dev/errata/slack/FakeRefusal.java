package dev.errata.slack;

import com.google.gson.JsonObject;

/** Slack's answer to a call that it does not do. */
final class FakeRefusal extends RuntimeException {

    private final JsonObject answer = new JsonObject();

    FakeRefusal(String error) {
        super(error);
        answer.addProperty("ok", false);
        answer.addProperty("error", error);
    }

    FakeRefusal with(String name, String value) {
        answer.addProperty(name, value);
        return this;
    }

    JsonObject answer() {
        return answer;
    }
}
