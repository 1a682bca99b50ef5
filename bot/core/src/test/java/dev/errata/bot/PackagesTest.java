package dev.errata.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

class PackagesTest {

    private static final Pattern ARROW =
            Pattern.compile("^ +(dev\\.errata\\.\\S+) +-> (dev\\.errata\\.\\S+)", Pattern.MULTILINE);

    @Test
    void packages_do_not_depend_on_each_other_in_a_circle() throws Exception {
        Map<String, Set<String>> uses = dependencies();
        assertThat(uses).containsKeys("dev.errata.bot.answer", "dev.errata.bot.recall");

        while (uses.values().removeIf(used -> used.stream().noneMatch(uses::containsKey))) {
            // What uses nothing that is left can be in no circle.
        }

        assertThat(uses).isEmpty();
    }

    private static Map<String, Set<String>> dependencies() throws Exception {
        Path classes = Path.of(Samples.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolveSibling("classes");
        StringWriter out = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "-verbose:package",
                        "-filter:none",
                        "--ignore-missing-deps",
                        classes.toString());
        Map<String, Set<String>> uses = new HashMap<>();
        ARROW.matcher(out.toString())
                .results()
                .filter(arrow -> !arrow.group(1).equals(arrow.group(2)))
                .forEach(arrow -> uses.computeIfAbsent(arrow.group(1), from -> new TreeSet<>())
                        .add(arrow.group(2)));
        return uses;
    }
}
