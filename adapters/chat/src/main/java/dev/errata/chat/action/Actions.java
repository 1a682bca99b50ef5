package dev.errata.chat.action;

import static dev.errata.chat.action.Wire.ACT;
import static dev.errata.chat.action.Wire.ANSWER;
import static dev.errata.chat.action.Wire.CORRECTION;
import static dev.errata.chat.action.Wire.LEFT;
import static dev.errata.chat.action.Wire.NEWER;
import static dev.errata.chat.action.Wire.PERSON;
import static dev.errata.chat.action.Wire.REPLY;

import dev.errata.bot.correction.Dispute.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything that people can do below an answer, in its explanation, and with what the bot asks them. */
public final class Actions {

    private Actions() {}

    /** A thumb under an answer. */
    public record Rate(String answer, boolean good) implements Action {
        @Override
        public Wire wire() {
            return Wire.of(good ? "answer_good" : "answer_bad", answer);
        }
    }

    /** Asks for the form in which an answer is corrected, or what nobody knows is taught. */
    public record Correct(String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("answer_correct", answer);
        }
    }

    /** Asks why an answer is what it is. */
    public record Explain(String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("answer_why", answer);
        }
    }

    /** Asks to be shown an answer that may not have arrived where it was asked for. */
    public record Show(String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("answer_show", answer);
        }
    }

    /**
     * A correction that an answer was given does not fit its question.
     *
     * @param correction empty where the answer was given only one, or that is yet to be said
     */
    public record Reject(Optional<String> correction, String answer) implements Action {
        @Override
        public Wire wire() {
            return given("unfit", correction, answer);
        }
    }

    /**
     * Takes back what made a correction what it was for an answer.
     *
     * @param correction empty where the answer was given only one, or that is yet to be said
     */
    public record UndoGiven(Optional<String> correction, String answer) implements Action {
        @Override
        public Wire wire() {
            return given("undo", correction, answer);
        }
    }

    private static Wire given(String what, Optional<String> correction, String answer) {
        return correction
                .map(id -> Wire.of("correction_" + what, id, answer))
                .orElseGet(() -> Wire.of("answer_" + what, answer));
    }

    /** Takes back one act that was offered for it below an answer. */
    public record Undo(String act, String answer) implements Action {
        @Override
        public Wire wire() {
            return new Wire("correction_undo", Map.of(ACT, act, ANSWER, answer));
        }
    }

    /** Takes back what somebody said of a correction, or taught, where its author, or whoever had said it, is told of it and no answer stands. */
    public record TakeBack(String act) implements Action {
        @Override
        public Wire wire() {
            return new Wire("said_undo", Map.of(ACT, act));
        }
    }

    /** Its author says the same: the correction does not fit. */
    public record Agree(String act) implements Action {
        @Override
        public Wire wire() {
            return new Wire("said_agree", Map.of(ACT, act));
        }
    }

    /** Asks for the form in which the words of a correction are changed. */
    public record Edit(String correction, String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("correction_edit", correction, answer);
        }
    }

    /** The same form with what a language model suggests of when it holds. */
    public record EditAsSuggested(String correction, String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("correction_limit", correction, answer);
        }
    }

    /** Asks for the form in which it is said what kind of correction it is. */
    public record ChangeType(String correction, String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("correction_type", correction, answer);
        }
    }

    /** What was offered fits: the question is answered again with it. */
    public record UseOffer(String correction, String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("offer_use", correction, answer);
        }
    }

    /** What was offered does not fit. */
    public record RejectOffer(String correction, String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("offer_misfit", correction, answer);
        }
    }

    /**
     * What an author says of a question that was in doubt.
     *
     * @param answer of that question, or what suggested it
     * @param left those that are left to ask about, that one among them
     */
    public record SettleDoubt(String correction, List<String> left, String answer, boolean fits) implements Action {

        public SettleDoubt {
            left = List.copyOf(left);
        }

        @Override
        public Wire wire() {
            return new Wire(
                    fits ? "doubt_fits" : "doubt_misfit",
                    Map.of(CORRECTION, correction, LEFT, String.join(",", left), ANSWER, answer));
        }
    }

    /** The older of two corrections that say different things is put out of use. */
    public record Replace(String correction, String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("correction_replace", correction, answer);
        }
    }

    /** Both of two corrections that say different things hold. */
    public record KeepBoth(String correction, String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("correction_keep", correction, answer);
        }
    }

    /** Which of two corrections that contradict each other is kept, or that both are. */
    public record Decide(String older, String newer, Verdict verdict, String answer) implements Action {
        @Override
        public Wire wire() {
            return new Wire(
                    "dispute_" + verdict.name().toLowerCase(Locale.ROOT),
                    Map.of(CORRECTION, older, NEWER, newer, ANSWER, answer));
        }
    }

    /** What was made elsewhere holds here, too, and for everybody it was meant for. */
    public record Widen(String correction, String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("correction_widen", correction, answer);
        }
    }

    /** What was made elsewhere stays where it was made. */
    public record KeepNarrow(String correction, String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("correction_narrow", correction, answer);
        }
    }

    /** Its author asks somebody about what waits to hold for more. */
    public record AskSomebody(String correction, String person) implements Action {
        @Override
        public Wire wire() {
            return new Wire("wide_ask", Map.of(CORRECTION, correction, PERSON, person));
        }
    }

    /** Asks again in a direct message, where what somebody taught for themselves is used. */
    public record AskAlone(String answer) implements Action {
        @Override
        public Wire wire() {
            return Wire.of("answer_alone", answer);
        }
    }

    /** What somebody said in a thread is to be remembered. */
    public record Remember(String reply) implements Action {

        @Override
        public Wire wire() {
            return ofReply("reply_remember", reply);
        }
    }

    /** Asks for the form with what somebody said in a thread in it. */
    public record EditReply(String reply) implements Action {

        @Override
        public Wire wire() {
            return ofReply("reply_edit", reply);
        }
    }

    /** What somebody said in a thread is not to be remembered. */
    public record NotNow(String reply) implements Action {

        @Override
        public Wire wire() {
            return ofReply("reply_later", reply);
        }
    }

    /** The same, and nothing that this person says there is to be asked about any more. */
    public record StopAsking(String reply) implements Action {

        @Override
        public Wire wire() {
            return ofReply("reply_stop", reply);
        }
    }

    private static Wire ofReply(String name, String reply) {
        return new Wire(name, Map.of(REPLY, reply));
    }

    /** A button that nobody knows any more, or that was never ours. */
    public record Gone(Wire wire) implements Action {}
}
