package dev.errata.bench.proof.attacks;

/** Through which a text gets in. */
enum Mouth {
    QUESTION("a question"),
    CORRECTION("a correction"),
    NOT_WHEN("when a correction does not hold"),
    TAG("a tag"),
    SOURCE("a source"),
    REWRITE("an answer as it should read"),
    PERSON("the name of a person"),
    PLACE("the name of a place"),
    DOCUMENT("a document and its name"),
    MODEL("what a model says");

    final String words;

    Mouth(String words) {
        this.words = words;
    }
}
