package dev.errata.chat.conversation;

import static dev.errata.chat.conversation.Workplace.FISCAL;
import static dev.errata.chat.conversation.Workplace.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.chat.FakeChat.Shown;
import dev.errata.chat.action.Actions;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.Part;
import dev.errata.chat.screen.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToldAuthorTest {

    @Test
    void whoever_taught_it_is_told_alone_who_says_that_it_does_not_fit_and_takes_that_back_with_one_press() {
        try (Workplace acme = new Workplace()) {
            acme.correct("Li", acme.ask("Li", "finance", QUESTION), FISCAL);
            Shown followed = acme.ask("Ben", "finance", QUESTION);

            acme.press("Ben", followed, Actions.Reject.class);
            acme.press("Ben", followed, Actions.Reject.class);

            assertThat(acme.chat.toldAlone("Ben Okafor")).isEmpty();
            assertThat(acme.chat.toldAlone("Li Wei"))
                    .singleElement()
                    .satisfies(told -> assertThat(lines(told))
                            .containsExactly(
                                    "Ben Okafor says that your correction \u201C" + FISCAL
                                            + "\u201D doesn't fit a question.",
                                    "It is: \u201C" + QUESTION + "\u201D",
                                    "Until you say so too, or a second person does, I leave it out of nearly the same question"
                                            + " only."));
            assertThat(acme.ask("Ben", "finance", QUESTION).text()).doesNotContain("fiscal");

            Actions.TakeBack back = told(acme, "Li Wei", Actions.TakeBack.class);
            Reply refused = acme.press("Cem", followed, back);
            Reply undone = acme.press("Li", followed, back);

            assertThat(refused.toString()).contains("Only Li Wei");
            assertThat(undone)
                    .isEqualTo(new Reply.Instead(
                            Message.saying("Undone. I may use it again for questions like this one.")));
            assertThat(acme.ask("Ben", "finance", QUESTION).text()).contains("fiscal");
        }
    }

    @Test
    void an_author_who_says_so_too_holds_it_back_for_all_questions_like_that_one() {
        try (Workplace acme = new Workplace()) {
            acme.correct("Li", acme.ask("Li", "finance", QUESTION), FISCAL);
            acme.press("Ben", acme.ask("Ben", "finance", QUESTION), Actions.Reject.class);
            Shown like = acme.ask("Ben", "finance", QUESTION + " Please say it");
            assertThat(like.text()).contains("fiscal");

            Reply agreed = acme.press("Li", like, told(acme, "Li Wei", Actions.Agree.class));

            assertThat(agreed)
                    .isEqualTo(new Reply.Instead(Message.saying("I won't use it for questions like that one.")));
            assertThat(acme.ask("Ben", "finance", QUESTION + " Please say it").text())
                    .doesNotContain("fiscal");
        }
    }

    @Test
    void an_author_reads_the_question_only_where_they_see_the_place() {
        try (Workplace acme = new Workplace()) {
            acme.correct(
                    "Ana",
                    acme.ask("Ana", "finance", QUESTION),
                    Map.of(Filled.TEXT, FISCAL, Filled.WHERE, ScopeChoice.EVERYONE.name()));
            Shown hidden = acme.ask("Ben", "private-hidden", QUESTION);

            acme.press("Ben", hidden, Actions.Reject.class);

            assertThat(acme.chat.toldAlone("Ana Flores"))
                    .singleElement()
                    .satisfies(told -> assertThat(lines(told))
                            .containsExactly(
                                    "Ben Okafor says that your correction \u201C" + FISCAL
                                            + "\u201D doesn't fit a question.",
                                    "Until a second person says so, I leave it out of nearly the same question only."));
        }
    }

    @Test
    void nobody_is_told_of_what_they_said_themselves() {
        try (Workplace acme = new Workplace()) {
            acme.correct("Li", acme.ask("Li", "finance", QUESTION), FISCAL);

            acme.press("Li", acme.ask("Li", "finance", QUESTION), Actions.Reject.class);

            assertThat(acme.chat.toldAlone("Li Wei")).isEmpty();
        }
    }

    private static <A> A told(Workplace acme, String name, Class<A> what) {
        List<Message> all = acme.chat.toldAlone(name);
        return all.get(all.size() - 1).parts().stream()
                .filter(Part.Row.class::isInstance)
                .flatMap(part -> ((Part.Row) part).buttons().stream())
                .map(button -> button.action())
                .filter(what::isInstance)
                .map(what::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Message message) {
        return ((Part.Notes) message.parts().get(0)).lines();
    }
}
