package dev.errata.chat.conversation;

import dev.errata.chat.action.Action;
import dev.errata.chat.screen.Next;
import dev.errata.chat.surface.Visit;

/** One thing that people can do by pressing a button. */
@FunctionalInterface
public interface UseCase<A extends Action> {

    /** Stores what is to be remembered, before the press is acknowledged; what is to be seen comes next. */
    Next take(A action, Visit by);
}
