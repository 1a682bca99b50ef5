package dev.errata.slack.conversation;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.delivery.Delivery;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.Question;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.VisibleText;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.blocks.AnswerMessages;
import dev.errata.slack.blocks.Words;
import dev.errata.slack.conversation.Payloads.Asked;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.directory.SlackSight;
import dev.errata.slack.text.SlackText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a question that was asked in Slack. */
public final class AnswerInSlack {

    private final SlackDirectory directory;
    private final SlackSight sight;
    private final AnswerQuestion answers;
    private final AnswerMessages messages;
    private final Postman postman;
    private final Status status;

    public AnswerInSlack(
            SlackDirectory directory,
            SlackSight sight,
            AnswerQuestion answers,
            AnswerMessages messages,
            Postman postman,
            Status status) {
        this.directory = directory;
        this.sight = sight;
        this.answers = answers;
        this.messages = messages;
        this.postman = postman;
        this.status = status;
    }

    void answer(Delivery delivery, Asked asked) {
        ThreadId thread = TakeMessages.thread(asked.spot());
        Optional<Question> question = question(delivery, asked, thread);
        if (question.isEmpty()) {
            status.tell(
                    asked.channel(), Postman.threadTs(asked.channel(), thread), asked.user(), Words.say("ask.empty"));
            return;
        }
        status.show(question.get(), Words.say("status.answering"));
        Interaction interaction = answers.answer(question.get());
        postman.post(interaction, messages.of(interaction));
    }

    /** Empty if nothing was asked. */
    private Optional<Question> question(Delivery delivery, Asked asked, ThreadId thread) {
        Place place = directory.place(asked.spot());
        Person asker = directory.person(asked.user());
        sight.wasThere(asked.user(), asked.channel());
        String text = new SlackText(asked.text(), directory.customer().botUser()).readable(this::nameOf);
        return VisibleText.isBlank(text)
                ? Optional.empty()
                : Optional.of(
                        new Question(new InteractionId(delivery.id()), place, thread, asker, text, delivery.takenAt()));
    }

    private String nameOf(String user) {
        try {
            return directory.person(user).name();
        } catch (SlackProblem problem) {
            return user;
        }
    }

    void giveUp(Asked asked) {
        @Nullable String threadTs = Postman.threadTs(asked.channel(), TakeMessages.thread(asked.spot()));
        status.tell(asked.channel(), threadTs, asked.user(), Words.say("gave-up"));
    }
}
