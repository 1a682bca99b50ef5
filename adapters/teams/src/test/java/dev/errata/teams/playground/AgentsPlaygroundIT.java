package dev.errata.teams.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.errata.teams.playground.PlaygroundPage.answers;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bot, a client that nobody here has written, and a browser. */
@WithPlayground
class AgentsPlaygroundIT {

    private static final String QUESTION = "When does the warehouse open on Monday?";
    private static final String PARAPHRASE = "On Monday, when exactly does our warehouse open?";
    private static final String RULE = "The warehouse opens at six on Monday";

    private LocalBot bot;
    private AgentsPlayground playground;
    private Chromium chromium;
    private PlaygroundPage page;

    @BeforeEach
    void open() throws Exception {
        bot = LocalBot.start();
        playground = AgentsPlayground.start(bot.endpoint());
        chromium = Chromium.open();
        page = PlaygroundPage.open(chromium.page(), playground);
    }

    @AfterEach
    void close() {
        chromium.close();
        playground.close();
        bot.close();
    }

    @Test
    void what_is_asked_in_the_chat_with_the_bot_is_corrected_in_the_message_and_followed_afterwards() {
        page.ask(QUESTION);
        shows(page.answers(), 1, "I don't know yet");
        page.shoot("chat-asked");

        page.correctHere(page.answers().last(), "Teach in this message", RULE, "chat-form");
        shows(page.answers(), 2, "Changed:", RULE);
        page.shoot("chat-corrected");
        page.ask(PARAPHRASE);

        shows(page.answers(), 3, RULE);
        assertThat(page.answers().first()).containsText("Corrected by Alex Wilber.");
        page.shoot("chat-followed");
    }

    @Test
    void what_is_said_to_the_bot_is_followed_in_the_chat_and_remembered_with_one_press() {
        page.ask(QUESTION);
        shows(page.answers(), 1, "I don't know yet");
        page.ask("no, it opens at six on Monday");
        shows(page.answers(), 2, "just said", "six on Monday", "Should I remember it");
        page.shoot("chat-said");

        page.press(page.answers().last(), "Remember");
        shows(page.answers(), 3, "Saved.", "six on Monday", "Undo");
        page.shoot("chat-remembered");
        page.ask(PARAPHRASE);

        shows(page.answers(), 4, "six on Monday");
    }

    @Test
    void what_is_asked_in_a_channel_is_corrected_by_the_menu_of_the_answer_and_followed_afterwards() {
        page.go("My Team - General");
        Locator asked = page.post(QUESTION);
        shows(answers(asked), 1, "I don't know yet", "Mention me to follow up");
        page.shoot("channel-asked");

        page.correctByMenu(asked, "correctAnswer", RULE, "channel-dialog");
        shows(answers(asked), 2, "Changed:", RULE, "in General");
        page.shoot("channel-corrected");
        Locator paraphrased = page.post(PARAPHRASE);

        shows(answers(paraphrased), 1, RULE, "Alex Wilber's correction");
        assertThat(answers(asked).first()).containsText("Corrected by Alex Wilber.");
        page.shoot("channel-followed");
    }

    /** As many answers are there, and the newest says this. */
    private static void shows(Locator answers, int count, String... words) {
        assertThat(answers).hasCount(count);
        for (String word : words) {
            assertThat(answers.last()).containsText(word);
        }
    }
}
