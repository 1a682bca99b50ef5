package dev.errata.chat.surface;

import dev.errata.chat.action.Action;

/** Somebody pressed a button. */
public record Pressed(Action action, Visit visit) {}
