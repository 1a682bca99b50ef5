package dev.errata.bench.proof.estate;

import dev.errata.bench.measuring.InventedTexts;
import dev.errata.bot.Stores;
import dev.errata.bot.embedding.Encoder;
import dev.errata.bot.interaction.Answer;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.interaction.Writing;
import dev.errata.bot.knowledge.Document;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.Passage;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.knowledge.Windows;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.Question;
import java.util.List;
import java.util.Optional;

/** Stores an estate. */
public final class Filling {

    private final Estate estate;
    private final Stores stores;
    private final Encoder encoder;

    public Filling(Estate estate, Stores stores, Encoder encoder) {
        this.estate = estate;
        this.stores = stores;
        this.encoder = encoder;
    }

    public void fill() {
        estate.companies().forEach(this::furnish);
        estate.companies().parallelStream().forEach(company -> company.taught().forEach(this::teach));
    }

    private void furnish(Company company) {
        company.people().forEach(stores.directory()::save);
        company.places().forEach(stores.directory()::save);
        company.places().forEach(place -> document(company, Optional.of(place.id())));
        document(company, Optional.empty());
    }

    private void document(Company company, Optional<PlaceId> place) {
        int number = estate.nextPassage(company, place);
        DocumentId id = DocumentId.random();
        String text = InventedTexts.passage(number) + " " + new Mark(Mark.Kind.PASSAGE, number).word();
        Passage passage = new Passage(
                PassageId.random(), id, "Handbook", 0, InventedTexts.subject(number) + " for everyone", text);
        Document document = new Document(
                company.workspace(),
                id,
                Optional.empty(),
                number + ".md",
                "Handbook",
                place,
                "%064d".formatted(number));
        stores.documents()
                .replace(document, List.of(passage), encoder.model(), Windows.encoded(List.of(passage), encoder));
    }

    private void teach(Teaching taught) {
        stores.interactions().record(unanswered(taught.asked()));
        stores.corrections().take(taught.correction());
        boolean retired = taught.isOver() && taught.correction().lesson().until() == null;
        if (retired) {
            stores.corrections().retire(taught.correction(), taught.correction().author(), Founding.START);
        }
    }

    private static Interaction unanswered(Question asked) {
        Answer answer = new Answer(
                Answer.Kind.UNKNOWN,
                "I don't know yet.",
                List.of(),
                List.of(),
                null,
                new Writing("quoting", "none", 0, 0, 5, 1));
        return new Interaction(asked, asked.asked(), answer, Optional.empty(), Interaction.Audience.PLACE);
    }
}
