package dev.errata.slack.request;

import com.google.gson.Gson;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.Map;

/** What becomes of a modal once it was submitted. */
public sealed interface ViewAnswer {

    Gson GSON = GsonFactory.createSnakeCase();

    /** The body with which Slack is told; empty for none. */
    String json();

    /** It closes; a modal below it shows again. */
    record Close() implements ViewAnswer {
        @Override
        public String json() {
            return "";
        }
    }

    /** It closes, and every modal below it. */
    record CloseAll() implements ViewAnswer {
        @Override
        public String json() {
            return GSON.toJson(
                    ViewSubmissionResponse.builder().responseAction("clear").build());
        }
    }

    /**
     * It stays, with what is wrong said beside the fields.
     *
     * @param problems by block id
     */
    record Mend(Map<String, String> problems) implements ViewAnswer {

        public Mend {
            problems = Map.copyOf(problems);
        }

        @Override
        public String json() {
            return GSON.toJson(ViewSubmissionResponse.builder()
                    .responseAction("errors")
                    .errors(problems)
                    .build());
        }
    }

    /** Another view takes its place. */
    record Replace(View view) implements ViewAnswer {
        @Override
        public String json() {
            return GSON.toJson(ViewSubmissionResponse.builder()
                    .responseAction("update")
                    .view(view)
                    .build());
        }
    }
}
