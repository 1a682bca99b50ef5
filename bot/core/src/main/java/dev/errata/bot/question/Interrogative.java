package dev.errata.bot.question;

import java.util.regex.Pattern;

/** Tells a question from a statement by its words alone: by its question mark in any script, in English also by how it begins. */
public final class Interrogative {

    /** One inside an address is none. */
    private static final Pattern MARK = Pattern.compile(
            "(?U)[?\uFF1F\u061F\u055E\u1367\u2047-\u2049\u203D](?=[\\s?!\uFF01\")\\]}'*_~>\u201D\u2019\u00BB:]|[^\\p{ASCII}]|$)");

    private static final Pattern BEGINNING =
            Pattern.compile("(?i)^(?:\\W|(?:and|but|so|ok(?:ay)?|hey|hi|hello|also|then|or)\\b)*+"
                    + "(?:(?:how|why|who|whom|whose|what|where|when)(?:'s|\u2019s|'re|\u2019re)?\\s+"
                    + "(?:is|are|was|were|do|does|did|can|could|may|might|must|shall|should|will|would|has|have|had"
                    + "|to|about|if|much|many|long|often|far|old|soon|else|kind|sort|happens?|knows?|signs?|pays?|approves?)\\b"
                    + "|which\\s+(?:of|one|ones|kind|do|does|did|can|should|would)\\b"
                    + "|(?:how|what|where|who|when|why)['\u2019]s\\b"
                    + "|(?:is|are|was|were|can|could|may|shall|should|will|would|do|does|did|has|have|am)(?:n['\u2019]t)?\\s+"
                    + "(?:i|we|you|he|she|they|any(?:one|body)|some(?:one|body))\\b"
                    + "|(?:is|are|was|were|can|could|should|will|would|does|did|has)(?:n['\u2019]t)?\\s+"
                    + "(?:it|this|that|these|those|there|the|my|our|your|a|an)\\b"
                    + "|any(?:one|body|\\s+ideas?)\\b)");

    private Interrogative() {}

    public static boolean is(String text) {
        return MARK.matcher(text).find() || BEGINNING.matcher(text).find();
    }
}
