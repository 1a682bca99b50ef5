package dev.errata.slack.conversation;

import dev.errata.slack.directory.Customer;
import dev.errata.slack.directory.SlackSight;
import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.BlockAction.Message;
import dev.errata.slack.request.OpenView;

/** Takes what people press: under an answer, or inside a form. */
public final class TakePresses {

    private final Customer customer;
    private final SlackSight sight;
    private final PressesUnderAnswers underAnswers;
    private final PressesInForms inForms;

    public TakePresses(Customer customer, SlackSight sight, PressesUnderAnswers underAnswers, PressesInForms inForms) {
        this.customer = customer;
        this.sight = sight;
        this.underAnswers = underAnswers;
        this.inForms = inForms;
    }

    void take(BlockAction press) {
        if (!customer.is(press.workspace())) {
            return;
        }
        Message under = press.message();
        OpenView view = press.view();
        if (under != null) {
            sight.wasThere(press.actor().user(), under.channel());
            underAnswers.take(press, under);
        } else if (view != null) {
            inForms.take(press, view);
        }
    }
}
