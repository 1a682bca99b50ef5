package dev.errata.chat.usecase;

import dev.errata.chat.action.Action;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.surface.Visit;

/** One thing that people can do by pressing a button. */
@FunctionalInterface
public interface UseCase<A extends Action> {

    /** Stores what is to be remembered, before the press is acknowledged; what is to be seen comes next. */
    PendingReply take(A action, Visit by);
}
