package dev.errata.web.http;

import dev.errata.bot.answer.ExplainAnswer;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.web.company.Workplace;
import dev.errata.web.conversation.Ask;
import dev.errata.web.conversation.AskAuthor;
import dev.errata.web.conversation.Judge;
import dev.errata.web.conversation.StartOver;
import dev.errata.web.conversation.TakeOffers;
import dev.errata.web.conversation.Teach;
import dev.errata.web.http.PageServlet.Routes;
import dev.errata.web.page.Forms;
import dev.errata.web.page.Minute;
import dev.errata.web.page.Screen;
import java.util.Map;

/** Everything behind the addresses of the page. */
public record Site(
        Workplace workplace,
        Files files,
        Screen screen,
        KnownAnswers known,
        ExplainAnswer explain,
        Minute minute,
        Ask ask,
        Teach teach,
        Pressed pressed,
        StartOver startOver) {

    /** What takes what is pressed. */
    public record Pressed(Judge judge, TakeOffers offers, AskAuthor author) {}

    public PageServlet servlet(Streams streams) {
        Forms forms = new Forms(workplace.company());
        Looking looking = new Looking(screen, forms, known, explain, minute, streams);
        Doing doing = new Doing(workplace, screen, known, ask, startOver, minute);
        Pressing pressing = new Pressing(screen, known, pressed.judge, pressed.offers, pressed.author);
        Teaching teaching = new Teaching(workplace, screen, forms, known, teach);
        Editing editing = new Editing(screen, known, teach);
        return new PageServlet(
                workplace,
                files,
                screen,
                new Routes(
                        Map.of(
                                "/", looking::page,
                                "/live", looking::live,
                                "/events", looking::events,
                                "/composer", looking::composer,
                                "/correct", looking::correct,
                                "/edit", looking::edit,
                                "/why", looking::why,
                                "/install", looking::install,
                                "/start-over", looking::startOver),
                        Map.of(
                                "/ask", doing::ask,
                                "/judge", pressing::press,
                                "/minute", doing::minute,
                                "/start-over", doing::startOver,
                                "/correct", teaching::correct,
                                "/edit", editing::edit),
                        Map.of("/ask", doing::staleAsk, "/correct", teaching::stale, "/edit", editing::stale)));
    }
}
