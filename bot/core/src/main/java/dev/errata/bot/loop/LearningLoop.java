package dev.errata.bot.loop;

import dev.errata.bot.answer.AnswerQuestion;
import dev.errata.bot.cache.CacheBudget;
import dev.errata.bot.correction.Corrections;
import dev.errata.bot.correction.Disputes;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.correction.teaching.Resemblance;
import dev.errata.bot.correction.teaching.ScopeChoices;
import dev.errata.bot.correction.teaching.TakeCorrection;
import dev.errata.bot.delivery.Outbox;
import dev.errata.bot.disagreement.SettleDispute;
import dev.errata.bot.forgetting.Oblivion;
import dev.errata.bot.interaction.Interactions;
import dev.errata.bot.interaction.JudgeAnswer;
import dev.errata.bot.people.Deciders;
import dev.errata.bot.people.LinkedTeams;
import dev.errata.bot.people.Responsibilities;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Threads;
import dev.errata.bot.recall.LearnCorrection;
import dev.errata.bot.recall.applicability.LeastSure;
import dev.errata.bot.recall.suggestion.Suggesting;
import dev.errata.bot.reply.AskedAgain;
import dev.errata.bot.reply.NoticeReply;
import dev.errata.bot.reply.OfferReply;
import dev.errata.bot.reply.OfferedReplies;
import dev.errata.bot.reply.RepliedTo;
import dev.errata.bot.reply.ReplyJudge;
import dev.errata.bot.signal.Signals;
import java.time.Clock;

/** What a platform is given to bring the bot to people: what is stored, and what is done with it. */
public record LearningLoop(
        Directory directory,
        Threads threads,
        Outbox outbox,
        Interactions interactions,
        Corrections corrections,
        AnswerQuestion answers,
        LearnCorrection learn,
        Disputes disputes,
        LeastSure leastSure,
        Suggesting suggesting,
        Resemblance resemblance,
        Rewrites rewrites,
        OfferedReplies replies,
        ReplyJudge replyJudge,
        Signals signals,
        LinkedTeams linkedTeams,
        Responsibilities responsibilities,
        CacheBudget caches,
        Oblivion oblivion,
        Clock clock) {

    public Replacements replacements() {
        return new Replacements(interactions, corrections, clock);
    }

    public KnownAnswers known(Visibility sight) {
        return new KnownAnswers(interactions, corrections, sight);
    }

    public ScopeChoices scopes() {
        return new ScopeChoices(directory::hasAdministrator);
    }

    public TakeCorrection take(Visibility sight) {
        return new TakeCorrection(corrections, sight, clock, resemblance, scopes());
    }

    public CorrectAnswer correct(Visibility sight) {
        return new CorrectAnswer(take(sight), corrections, interactions, replacements());
    }

    public AnswerAgain again() {
        return new AnswerAgain(interactions, corrections, replacements(), directory, learn, answers, rewrites);
    }

    public ChangeCorrection change(Visibility sight) {
        return new ChangeCorrection(corrections, sight, clock, scopes());
    }

    public JudgeAnswer judge(Visibility sight) {
        return new JudgeAnswer(interactions, change(sight), sight, clock);
    }

    public Widening widening() {
        return new Widening(answers, corrections, clock);
    }

    public RepliedTo repliedTo() {
        return new RepliedTo(interactions, clock);
    }

    public NoticeReply notice() {
        return new NoticeReply(directory, repliedTo(), replies, signals, clock);
    }

    public AskedAgain askedAgain() {
        return new AskedAgain(interactions, resemblance, signals, replies);
    }

    public OfferReply offer() {
        return new OfferReply(replies, replyJudge, clock);
    }

    public WhatFits whatFits() {
        return new WhatFits(leastSure, suggesting, interactions, replacements(), directory, clock);
    }

    public Deciders deciders() {
        return new Deciders(responsibilities, directory);
    }

    public SettleDispute settle(Visibility sight) {
        return new SettleDispute(corrections, disputes, directory, deciders(), sight, clock);
    }

    public AnswerStates states() {
        return new AnswerStates(corrections, disputes, replacements(), rewrites, clock);
    }

    /** The same, with changes of corrections that reach the messages that show them. */
    public LearningLoop shownOn(ShownCorrections.Screens screens) {
        return new LearningLoop(
                directory,
                threads,
                outbox,
                interactions,
                new ShownCorrections(corrections, screens),
                answers,
                learn,
                disputes,
                leastSure,
                suggesting,
                resemblance,
                rewrites,
                replies,
                replyJudge,
                signals,
                linkedTeams,
                responsibilities,
                caches,
                oblivion,
                clock);
    }
}
