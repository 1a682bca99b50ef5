package dev.errata.slack.conversation;

import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.delivery.Delivery;
import dev.errata.slack.blocks.FormFields;
import dev.errata.slack.blocks.Words;
import dev.errata.slack.conversation.Payloads.Said;
import dev.errata.slack.directory.Customer;
import dev.errata.slack.request.OpenView;
import dev.errata.slack.request.ViewAnswer;
import java.time.Clock;
import java.util.UUID;

/** What all submitted forms have in common: the answer that comes of them, and what is said about what is wrong. */
public final class Submissions {

    private final Customer customer;
    private final Deliveries deliveries;
    private final Clock clock;

    public Submissions(Customer customer, Deliveries deliveries, Clock clock) {
        this.customer = customer;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** The answer is to be written again; the form closes, and every modal below it. */
    ViewAnswer answerAgain(OpenView view, Interaction about, Said said) {
        deliveries.take(new Delivery(
                about.workspace(),
                again(view),
                "view:" + view.id(),
                TakeMessages.lane(
                        about.question().place().externalId(), about.question().thread()),
                Said.KIND,
                Payloads.write(said),
                clock.instant()));
        return new ViewAnswer.CloseAll();
    }

    /** The id of the answer that comes of a form. */
    static UUID again(OpenView view) {
        return SlackAnswers.named("again", view.id());
    }

    /** The same view makes the same correction, however often it is submitted. */
    static CorrectionId correction(OpenView view) {
        return new CorrectionId(SlackAnswers.named("view", view.id()));
    }

    ViewAnswer mend(Problem problem, FormFields fields) {
        return mend(problem, fields, customer.name());
    }

    /** @param who the customer, or the author, where the words name one */
    static ViewAnswer mend(Problem problem, FormFields fields, String who) {
        return new ViewAnswer.Mend(Words.PROBLEMS.beside(problem, fields, who));
    }
}
