package dev.errata.bot.evaluation.run;

import java.util.List;

/**
 * What a measurement depends on: where all of it is the same, the same comes of it.
 *
 * @param model that writes, or {@code quoting}
 * @param judge that decides beside the numbers, or {@code none}
 * @param prompts the versions of what models are asked
 * @param parameters what decides, as one text
 * @param corrections how many hold
 * @param taught a digest of everything that was taught and said of it
 * @param documents a digest of what documents say
 * @param cases a digest of what is asked
 */
public record Circumstances(
        String model,
        String judge,
        List<String> prompts,
        String parameters,
        int corrections,
        String taught,
        String documents,
        String cases) {

    public Circumstances {
        prompts = List.copyOf(prompts);
    }
}
