package dev.errata.web.http;

import dev.errata.bot.answer.ExplainAnswer;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.web.company.Workplace;
import dev.errata.web.conversation.Ask;
import dev.errata.web.conversation.Judge;
import dev.errata.web.conversation.StartOver;
import dev.errata.web.conversation.Teach;
import dev.errata.web.page.Forms;
import dev.errata.web.page.Minute;
import dev.errata.web.page.Screen;

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
        Judge judge,
        StartOver startOver) {

    public PageServlet servlet(Streams streams) {
        Forms forms = new Forms(workplace.company());
        return new PageServlet(
                workplace,
                files,
                screen,
                new Looking(screen, forms, known, explain, minute, streams),
                new Doing(workplace, screen, known, ask, judge, startOver, minute),
                new Teaching(workplace, screen, forms, known, teach),
                new Editing(screen, known, teach));
    }
}
