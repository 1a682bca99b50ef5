package dev.errata.server.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.Installation;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.server.Bot;
import dev.errata.server.evaluation.CaseFile.Numbered;
import dev.errata.web.company.Colleague;
import dev.errata.web.company.Company;
import dev.errata.web.company.FirstDay;
import dev.errata.web.company.Habit;
import dev.errata.web.company.LocalAccount;
import dev.errata.web.company.SampleWorkplace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The sample company with forty corrections and sixty cases, in a workspace of its own that nobody is shown. */
public final class SampleSet {

    /** No command works in it but the measurement, and it is never named. */
    public static final Installation WHERE = new Installation(LocalAccount.PLATFORM, "evaluation", "evaluation");

    private static final String CORRECTIONS = "sample-corrections.jsonl";
    private static final String CASES = "sample-cases.jsonl";

    private final SampleWorkplace workplace;
    private final Map<String, CorrectionId> ids;

    /** What somebody taught. */
    record Taught(
            @JsonProperty("id") String id,
            @JsonProperty("channel") String channel,
            @JsonProperty("asker") String asker,
            @JsonProperty("author") String author,
            @JsonProperty("question") String question,
            @JsonProperty("correction") String correction) {

        Habit habit(Company company) {
            return new Habit(id, key(company, asker), channel, question, key(company, author), correction);
        }

        private static String key(Company company, String name) {
            return company.people().stream()
                    .filter(one -> one.name().equals(name))
                    .map(Colleague::key)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private SampleSet(SampleWorkplace workplace, Map<String, CorrectionId> ids) {
        this.workplace = workplace;
        this.ids = ids;
    }

    /** Laid out as it is in this version of the program; what an earlier one left there is gone. */
    static SampleSet open(Bot bot) {
        Company larkspur = Company.larkspur();
        List<Taught> taught = CaseFile.included(CORRECTIONS, Taught.class).stream()
                .map(Numbered::value)
                .toList();
        Company company = new Company(
                larkspur.name(),
                larkspur.people(),
                larkspur.channels(),
                larkspur.handbook(),
                taught.stream().map(one -> one.habit(larkspur)).toList(),
                List.of());
        SampleWorkplace workplace = bot.laidOut(WHERE, company);
        if (!isOfThisVersion(bot, workplace, taught)) {
            workplace.startOver();
            workplace = bot.laidOut(WHERE, company);
        }
        WorkspaceId workspace = workplace.workspace();
        return new SampleSet(
                workplace,
                taught.stream().collect(Collectors.toMap(Taught::id, one -> FirstDay.taught(workspace, one.id()))));
    }

    private static boolean isOfThisVersion(Bot bot, SampleWorkplace workplace, List<Taught> taught) {
        Map<CorrectionId, Correction> there =
                bot.stored().corrections().list(workplace.workspace(), Optional.empty()).stream()
                        .collect(Collectors.toMap(Correction::id, one -> one));
        return there.size() == taught.size()
                && taught.stream()
                        .allMatch(one -> Optional.ofNullable(
                                        there.get(FirstDay.taught(workplace.workspace(), one.id())))
                                .filter(is -> is.lesson().text().equals(one.correction())
                                        && is.madeOn().equals(one.question()))
                                .isPresent());
    }

    WorkspaceId workspace() {
        return workplace.workspace();
    }

    /** The lines of its cases, and the ids that they mean. */
    List<Numbered<CaseLine>> cases() {
        return CaseFile.included(CASES, CaseLine.class);
    }

    UnaryOperator<String> meaning() {
        return named ->
                Optional.ofNullable(ids.get(named)).map(CorrectionId::toString).orElse(named);
    }
}
