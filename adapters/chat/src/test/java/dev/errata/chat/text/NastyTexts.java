package dev.errata.chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that want to be something else, put together from pieces that mean something to CommonMark or to a platform. */
public final class NastyTexts {

    private static final List<String> PIECES = List.of(
            "&amp;",
            "<",
            ">",
            "|",
            "&",
            "*",
            "**",
            "_",
            "__",
            "~",
            "~~",
            "`",
            "``",
            "```",
            "````\n",
            "\n```\n",
            "~~~\n",
            "[",
            "](",
            ")",
            "[x](https://a.b)",
            "[https://bank.com](https://evil.com)",
            "![i](http://a.b)",
            "[a]: https://a.b\n",
            "[a]",
            "mailto:a@b.c",
            "javascript:x",
            "\n",
            "\n\n",
            "\r\n",
            "  \n",
            "\\",
            "\\<",
            "#",
            "\n# ",
            "\n> ",
            "\n- ",
            "\n1. ",
            "\n    ",
            "\n---\n",
            "<b>",
            "<!-- x -->",
            "word",
            "long-ish words here",
            "\u0000",
            "\u0007",
            "\u202e",
            "\u2066",
            "\u200b",
            "\u200d",
            "\ud83d",
            "\ud83d\ude00",
            "\u05e9\u05dc\u05d5\u05dd",
            "\u0645\u0631\u062d\u0628\u0627",
            "\u65e5\u672c\u8a9e",
            "\u00e9",
            " ",
            "\t",
            "x".repeat(500),
            "<".repeat(200),
            "&#60;",
            "[x](javascript:x)",
            "\n===\n",
            "<script>",
            "snake_case_name");

    private final List<String> pieces;

    private NastyTexts(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** With pieces that mean something to one platform. */
    public static NastyTexts with(String... others) {
        List<String> pieces = new ArrayList<>(PIECES);
        pieces.addAll(List.of(others));
        return new NastyTexts(pieces);
    }

    /** Always the same texts, so that a failure can be seen again. */
    public Stream<String> several(int count, int mostPieces) {
        Random random = new Random(20_261_121);
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, 1 + random.nextInt(mostPieces))
                        .mapToObj(j -> pieces.get(random.nextInt(pieces.size())))
                        .collect(Collectors.joining()));
    }

    /** Deeper and longer than anybody writes. */
    public static Stream<String> deep() {
        return Stream.of(
                "> ".repeat(5_000) + "x",
                "- ".repeat(5_000) + "x",
                "*a **b ".repeat(3_000),
                "[".repeat(10_000),
                "![".repeat(5_000) + "x" + "](https://a.b)".repeat(5_000),
                "*".repeat(5_000) + "x" + "*".repeat(5_000),
                "**a *b ".repeat(2_000) + "x" + "* **".repeat(2_000),
                "`".repeat(10_000),
                "<".repeat(10_000),
                "x".repeat(40_000),
                "\ud83d\ude00".repeat(10_000),
                "\u65e5".repeat(20_000),
                "|a|b|c|d|e|\n|-|-|-|-|-|\n" + "|1|2|3|4|5|\n".repeat(500),
                "```\n" + "code\n".repeat(3_000) + "```");
    }
}
