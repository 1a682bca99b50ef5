package dev.errata.bench.proof.isolation;

import dev.errata.bench.proof.estate.Mark;
import dev.errata.bot.embedding.Embedding;
import dev.errata.bot.embedding.Encoder;
import java.util.List;

/** An encoder to which marks mean nothing, so that they make no question less like another. */
record MarkBlind(Encoder encoder) implements Encoder {

    @Override
    public String model() {
        return encoder.model();
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        return encoder.encode(texts.stream().map(Mark::without).toList());
    }
}
