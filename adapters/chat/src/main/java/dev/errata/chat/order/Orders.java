package dev.errata.chat.order;

import dev.errata.bot.loop.LearningLoop;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.words.Voice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everything that people tell the bot to do in so many words. */
public final class Orders {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Voice voice;
    private final List<Order> orders;

    public Orders(LearningLoop loop, Surface surface) {
        this.voice = surface.voice();
        this.orders = List.of(
                new OfferOrders(loop.directory(), loop.replies(), voice),
                new ListOrders(loop, voice),
                new PeopleOrders(loop, surface));
    }

    /** Does what the words say, and says that it is done, or why not; empty if they are none of these. */
    public Optional<String> obey(String words, Visit by) {
        String plain = SPACE.matcher(words.strip()).replaceAll(" ");
        return orders.stream().flatMap(order -> order.obey(plain, by).stream()).findFirst();
    }

    /** The same, where nothing but these is said. */
    public String obeyOrHelp(String words, Visit by) {
        return obey(words, by).orElseGet(() -> voice.say("command.help"));
    }
}
