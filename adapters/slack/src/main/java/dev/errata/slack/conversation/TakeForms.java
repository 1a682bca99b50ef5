package dev.errata.slack.conversation;

import dev.errata.slack.blocks.CorrectionForm;
import dev.errata.slack.blocks.EditForm;
import dev.errata.slack.directory.Customer;
import dev.errata.slack.request.ViewAnswer;
import dev.errata.slack.request.ViewSubmission;

/** Takes submitted forms: what they say is stored before the form closes, or what is wrong with it is said beside the field. */
public final class TakeForms {

    private final Customer customer;
    private final TakeTeaching teaching;
    private final TakeEdits edits;

    public TakeForms(Customer customer, TakeTeaching teaching, TakeEdits edits) {
        this.customer = customer;
        this.teaching = teaching;
        this.edits = edits;
    }

    ViewAnswer take(ViewSubmission submission) {
        if (!customer.is(submission.workspace())) {
            return new ViewAnswer.Close();
        }
        return switch (submission.view().callbackId()) {
            case CorrectionForm.ID -> teaching.take(submission);
            case EditForm.ID -> edits.take(submission);
            default -> new ViewAnswer.Close();
        };
    }
}
