package dev.errata.teams.skin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import dev.errata.chat.screen.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final Part LINE =
            new Part.LineWithButton("I took it as a fact.", Button.opens("Change", new Actions.ChangeType("c", "a")));

    @Test
    void a_button_of_a_line_stands_at_the_end_of_the_next_row() {
        Part row = new Part.Row("saved", List.of(Button.does("Undo", new Actions.Undo("x", "a"))));

        List<ObjectNode> shown = Parts.of(List.of(LINE, Part.Notes.of("And this."), row));

        assertThat(shown).extracting(PartsTest::type).containsExactly("RichTextBlock", "RichTextBlock", "ActionSet");
        assertThat(shown.get(2).findValuesAsText("title")).containsExactly("Undo", "Change");
    }

    @Test
    void where_no_row_follows_it_has_one_of_its_own() {
        List<ObjectNode> shown = Parts.of(List.of(LINE, Part.Notes.of("And this.")));

        assertThat(shown).extracting(PartsTest::type).containsExactly("RichTextBlock", "ActionSet", "RichTextBlock");
        assertThat(shown.get(1).findValuesAsText("title")).containsExactly("Change");
    }

    private static String type(JsonNode element) {
        return element.path("type").asText();
    }
}
