package dev.errata.web.page;

import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.interaction.Interaction;
import dev.errata.chat.action.Actions;
import dev.errata.chat.screen.Button;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Past questions of which it is unsure whether a new correction fits.
 *
 * @param said what its author said about each, if anything
 */
public record DoubtsView(Correction taught, Map<Interaction, Optional<Act>> said) {

    /** Those of which nothing was said yet. */
    public List<String> left() {
        return said.entrySet().stream()
                .filter(past -> past.getValue().isEmpty())
                .map(past -> past.getKey().id().toString())
                .toList();
    }

    public Button fits(Interaction past) {
        return button("doubts.fits", past, true);
    }

    public Button misfit(Interaction past) {
        return button("doubts.misfit", past, false);
    }

    private Button button(String words, Interaction past, boolean fits) {
        String id = past.id().toString();
        return Button.does(
                Words.say(words, past.question().asked()),
                new Actions.SettleDoubt(taught.id().toString(), left(), id, fits));
    }
}
