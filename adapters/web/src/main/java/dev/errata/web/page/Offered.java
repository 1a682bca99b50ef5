package dev.errata.web.page;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.answer.JudgeAnswer;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Discretion;
import dev.errata.bot.correction.Discretion.About;
import dev.errata.bot.correction.Scope;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.AnswerView.OfferView;
import java.util.Optional;

/** What is offered below an answer when one correction may fit: whose it is and what it is about. */
final class Offered {

    private static final int LONGEST = 80;

    private final JudgeAnswer judge;
    private final Discretion discretion;

    Offered(JudgeAnswer judge, Discretion discretion) {
        this.judge = judge;
        this.discretion = discretion;
    }

    /** Empty where nothing is asked, somebody has answered, or it is not for this reader to say. */
    Optional<OfferView> below(Interaction answer, Viewer reader) {
        return judge.open(answer)
                .filter(correction ->
                        !reader.person().isExternal() && discretion.showsText(correction, reader.person()))
                .map(correction ->
                        new OfferView(words(correction, answer), correction.id().toString()));
    }

    private String words(Correction correction, Interaction answer) {
        String whose = Phrasebook.possessive(correction.author().name());
        if (correction.scope() instanceof Scope.Me) {
            return Words.say("offer.own", whose);
        }
        return discretion
                .about(correction, answer.question().place())
                .map(about -> about(whose, about))
                .orElseGet(() -> Words.say("offer", whose));
    }

    private static String about(String whose, About about) {
        return about instanceof About.Tag tag
                ? Words.say("offer.tag", whose, shortened(tag.word()))
                : Words.say("offer.asked", whose, shortened(((About.Asked) about).question()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).strip() + "\u2026";
    }
}
