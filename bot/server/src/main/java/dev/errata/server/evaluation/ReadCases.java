package dev.errata.server.evaluation;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.evaluation.cases.EvaluationCase;
import dev.errata.bot.evaluation.cases.GoldenSet;
import dev.errata.bot.evaluation.cases.WrittenCase;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.benchmark.UnusableFile;
import dev.errata.server.evaluation.CaseFile.Numbered;
import dev.errata.server.terminal.ProgramWords;
import dev.errata.server.terminal.WrongUse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns lines of a file into cases of a workspace: names into places, people and corrections. */
final class ReadCases {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}[0-9a-f-]{0,28}");

    private final WorkspaceId workspace;
    private final Directory directory;
    private final List<String> corrections;
    private final Supplier<Place> usualPlace;
    private final UnaryOperator<String> meaning;

    /**
     * In this workspace.
     *
     * @param usualPlace where a case without a channel is asked
     * @param meaning what else stands for a correction than its id
     */
    ReadCases(
            WorkspaceId workspace,
            Directory directory,
            Corrections corrections,
            Supplier<Place> usualPlace,
            UnaryOperator<String> meaning) {
        this.workspace = workspace;
        this.directory = directory;
        this.corrections = corrections.list(workspace, Optional.empty()).stream()
                .map(Correction::id)
                .map(String::valueOf)
                .toList();
        this.usualPlace = usualPlace;
        this.meaning = meaning;
    }

    /**
     * All cases of a file.
     *
     * @throws UnusableFile if one names a channel or a person that is not there
     */
    List<EvaluationCase> of(List<Numbered<CaseLine>> lines, String file, GoldenSet golden) {
        List<EvaluationCase> cases = new ArrayList<>();
        for (WrittenCase written : written(lines, file)) {
            cases.add(golden.written(workspace, written)
                    .orElseThrow(() -> new WrongUse(ProgramWords.say("evaluation.nobody"))));
        }
        return cases;
    }

    List<WrittenCase> written(List<Numbered<CaseLine>> lines, String file) {
        Map<String, Integer> seen = new HashMap<>();
        return lines.stream()
                .map(line -> {
                    String text = CaseFile.line(line.value());
                    return written(id(text, seen.merge(text, 1, Integer::sum)), line, file);
                })
                .toList();
    }

    /** The same line is the same case, wherever it stands; one that is there twice is two. */
    private static UUID id(String line, int which) {
        return UUID.nameUUIDFromBytes((line + which).getBytes(StandardCharsets.UTF_8));
    }

    private WrittenCase written(UUID id, Numbered<CaseLine> numbered, String file) {
        CaseLine line = numbered.value();
        CaseLine.Context context = line.context() == null ? new CaseLine.Context(null, null) : line.context();
        @Nullable String channel = context.channel();
        PlaceId place = channel == null
                ? usualPlace.get().id()
                : place(channel).orElseThrow(() -> new UnusableFile("no-channel", file, numbered.line(), channel));
        Optional<PersonId> asker = Optional.ofNullable(context.as())
                .map(name ->
                        person(name).orElseThrow(() -> new UnusableFile("no-person", file, numbered.line(), name)));
        return new WrittenCase(
                id,
                place,
                asker,
                line.input(),
                Optional.ofNullable(line.expected()).filter(text -> !text.isBlank()),
                Optional.ofNullable(line.mustFollow()).map(this::meant),
                Optional.ofNullable(line.mustNotFollow()).map(this::meant));
    }

    private Optional<PlaceId> place(String name) {
        String plain = name.replaceFirst("^#", "");
        List<Place> named = directory.placesNamed(workspace, plain);
        return directory
                .placeByExternalId(workspace, plain)
                .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty())
                .map(Place::id);
    }

    private Optional<PersonId> person(String name) {
        List<Person> named = directory.peopleNamed(workspace, name);
        return directory
                .personByExternalId(workspace, name)
                .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty())
                .map(Person::id);
    }

    /** The whole id of a correction where the beginning of one stands. */
    private List<String> meant(List<String> named) {
        return named.stream().map(meaning).map(this::whole).toList();
    }

    private String whole(String named) {
        if (!ID.matcher(named).matches()) {
            return named;
        }
        List<String> found =
                corrections.stream().filter(id -> id.startsWith(named)).toList();
        return found.size() == 1 ? found.get(0) : named;
    }
}
