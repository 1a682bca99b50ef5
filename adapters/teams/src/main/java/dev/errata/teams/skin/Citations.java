package dev.errata.teams.skin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Source;
import dev.errata.chat.text.PlainText;
import dev.errata.teams.text.CardText;
import dev.errata.teams.text.MessageParts;
import java.util.List;

/** What Teams is told about a message beside its card: that a language model wrote it, and what its numbers in brackets stand for. */
final class Citations {

    /** Teams refuses a message with more. */
    private static final int MOST = 20;

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_ABSTRACT = 160;
    /** In bytes, of which the message takes twice as many; the sources stand in the card too. */
    private static final int LARGEST = 4_000;

    private Citations() {}

    /** The label alone, for the parts of an answer before the last. */
    static List<ObjectNode> label(Answer answer) {
        return answer.kind() == Answer.Kind.WRITTEN ? List.of(entity(answer)) : List.of();
    }

    static List<ObjectNode> of(Answer answer) {
        if (answer.sources().isEmpty()) {
            return label(answer);
        }
        ObjectNode entity = entity(answer);
        ArrayNode citations = entity.putArray("citation");
        answer.sources().stream().limit(MOST).forEach(source -> citations.add(citation(source)));
        if (MessageParts.size(entity) > LARGEST) {
            citations.forEach(citation -> ((ObjectNode) citation.path("appearance")).remove("abstract"));
        }
        while (MessageParts.size(entity) > LARGEST) {
            citations.remove(citations.size() - 1);
        }
        return List.of(entity);
    }

    private static ObjectNode entity(Answer answer) {
        ObjectNode entity = JsonNodeFactory.instance.objectNode();
        entity.put("type", "https://schema.org/Message").put("@type", "Message").put("@context", "https://schema.org");
        if (answer.kind() == Answer.Kind.WRITTEN) {
            entity.putArray("additionalType").add("AIGeneratedContent");
        }
        return entity;
    }

    private static ObjectNode citation(Source source) {
        ObjectNode citation = JsonNodeFactory.instance.objectNode();
        citation.put("@type", "Claim").put("position", source.number());
        String title = shown(source.title(), LONGEST_TITLE);
        ObjectNode appearance = citation.putObject("appearance")
                .put("@type", "DigitalDocument")
                .put("name", title.isEmpty() ? TeamsVoice.VOICE.say("source.untitled") : title);
        String heading = shown(source.heading(), LONGEST_ABSTRACT);
        if (!heading.isEmpty()) {
            appearance.put("abstract", heading);
        }
        source.link().ifPresent(link -> appearance.put("url", link.toString()));
        return citation;
    }

    private static String shown(String text, int longest) {
        return PlainText.shortened(CardText.visible(PlainText.line(text)), longest);
    }
}
