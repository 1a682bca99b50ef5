package dev.errata.chat.action;

import static dev.errata.chat.action.Wire.ACT;
import static dev.errata.chat.action.Wire.ANSWER;
import static dev.errata.chat.action.Wire.CORRECTION;
import static dev.errata.chat.action.Wire.LEFT;
import static dev.errata.chat.action.Wire.NEWER;
import static dev.errata.chat.action.Wire.PERSON;
import static dev.errata.chat.action.Wire.REPLY;

import dev.errata.bot.correction.Dispute.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads actions back from what stood in a button. What it does not know is {@link Actions.Gone}, never an error. */
public final class ActionCodec {

    private static final List<String> ABOUT_DOUBT = List.of(CORRECTION, LEFT, ANSWER);

    private final Map<String, Kind> kinds;

    /**
     * How one action is read.
     *
     * @param keys what its ids are of, in the order in which they are written where a button holds but one text
     */
    public record Kind(String name, List<String> keys, Function<Wire, ? extends Action> reader) {

        public Kind {
            keys = List.copyOf(keys);
        }

        /** One that is about an answer and nothing else. */
        public static Kind aboutAnswer(String name, Function<String, ? extends Action> made) {
            return new Kind(name, List.of(ANSWER), wire -> made.apply(wire.id(ANSWER)));
        }

        /** One that is about a correction and an answer, made of their ids in this order. */
        public static Kind aboutCorrection(String name, BiFunction<String, String, ? extends Action> made) {
            return new Kind(
                    name, List.of(CORRECTION, ANSWER), wire -> made.apply(wire.id(CORRECTION), wire.id(ANSWER)));
        }
    }

    /** @param more what can be done besides {@link Actions} */
    public ActionCodec(List<Kind> more) {
        this.kinds = Stream.concat(usual(), more.stream()).collect(Collectors.toMap(Kind::name, kind -> kind));
    }

    private static Stream<Kind> usual() {
        return Stream.of(
                Kind.aboutAnswer("answer_good", answer -> new Actions.Rate(answer, true)),
                Kind.aboutAnswer("answer_bad", answer -> new Actions.Rate(answer, false)),
                Kind.aboutAnswer("answer_correct", Actions.Correct::new),
                Kind.aboutAnswer("answer_why", Actions.Explain::new),
                Kind.aboutAnswer("answer_show", Actions.Show::new),
                Kind.aboutAnswer("answer_alone", Actions.AskAlone::new),
                Kind.aboutAnswer("answer_unfit", answer -> new Actions.Reject(Optional.empty(), answer)),
                Kind.aboutAnswer("answer_undo", answer -> new Actions.UndoGiven(Optional.empty(), answer)),
                Kind.aboutCorrection(
                        "correction_unfit",
                        (correction, answer) -> new Actions.Reject(Optional.of(correction), answer)),
                new Kind("correction_undo", List.of(ACT, ANSWER), ActionCodec::undo),
                new Kind("said_undo", List.of(ACT), wire -> new Actions.TakeBack(wire.id(ACT))),
                new Kind("said_agree", List.of(ACT), wire -> new Actions.Agree(wire.id(ACT))),
                Kind.aboutCorrection("correction_edit", Actions.Edit::new),
                Kind.aboutCorrection("correction_limit", Actions.EditAsSuggested::new),
                Kind.aboutCorrection("correction_type", Actions.ChangeType::new),
                Kind.aboutCorrection("correction_replace", Actions.Replace::new),
                Kind.aboutCorrection("correction_keep", Actions.KeepBoth::new),
                dispute(Verdict.OLDER),
                dispute(Verdict.NEWER),
                dispute(Verdict.BOTH),
                Kind.aboutCorrection("correction_widen", Actions.Widen::new),
                Kind.aboutCorrection("correction_narrow", Actions.KeepNarrow::new),
                new Kind(
                        "wide_ask",
                        List.of(CORRECTION, PERSON),
                        wire -> new Actions.AskSomebody(wire.id(CORRECTION), wire.id(PERSON))),
                Kind.aboutCorrection("offer_use", Actions.UseOffer::new),
                Kind.aboutCorrection("offer_misfit", Actions.RejectOffer::new),
                ofReply("reply_remember", Actions.Remember::new),
                ofReply("reply_edit", Actions.EditReply::new),
                ofReply("reply_later", Actions.NotNow::new),
                ofReply("reply_stop", Actions.StopAsking::new),
                new Kind("doubt_fits", ABOUT_DOUBT, wire -> doubt(wire, true)),
                new Kind("doubt_misfit", ABOUT_DOUBT, wire -> doubt(wire, false)));
    }

    private static Kind dispute(Verdict verdict) {
        return new Kind(
                "dispute_" + verdict.name().toLowerCase(Locale.ROOT),
                List.of(CORRECTION, NEWER, ANSWER),
                wire -> new Actions.Decide(wire.id(CORRECTION), wire.id(NEWER), verdict, wire.id(ANSWER)));
    }

    private static Kind ofReply(String name, Function<String, Action> made) {
        return new Kind(name, List.of(REPLY), wire -> made.apply(wire.id(REPLY)));
    }

    /** Below an answer the button names the act; in an explanation it names the correction. */
    private static Action undo(Wire wire) {
        return wire.find(CORRECTION)
                .<Action>map(correction -> new Actions.UndoGiven(Optional.of(correction), wire.id(ANSWER)))
                .orElseGet(() -> new Actions.Undo(wire.id(ACT), wire.id(ANSWER)));
    }

    private static Action doubt(Wire wire, boolean fits) {
        List<String> left = List.of(wire.id(LEFT).split(",", -1));
        return new Actions.SettleDoubt(wire.id(CORRECTION), left, wire.id(ANSWER), fits);
    }

    public Action read(Wire wire) {
        return Optional.ofNullable(kinds.get(wire.name()))
                .<Action>map(kind -> kind.reader().apply(wire))
                .orElseGet(() -> new Actions.Gone(wire));
    }

    /** The same where a button holds but one text; with more or fewer ids in it than there should be it is about nothing. */
    public Action read(String name, String text) {
        return read(new Wire(name, ids(keys(name), text)));
    }

    private static Map<String, String> ids(List<String> keys, String text) {
        String[] values = text.split(" ", -1);
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < keys.size() && values.length == keys.size(); i++) {
            ids.put(keys.get(i), values[i]);
        }
        return ids;
    }

    /** The ids of an action as one text. */
    public String text(Action action) {
        Wire wire = action.wire();
        List<String> ids = new ArrayList<>();
        keys(wire.name()).forEach(key -> wire.find(key).ifPresent(ids::add));
        return String.join(" ", ids);
    }

    private List<String> keys(String name) {
        return Optional.ofNullable(kinds.get(name)).map(Kind::keys).orElse(List.of());
    }
}
