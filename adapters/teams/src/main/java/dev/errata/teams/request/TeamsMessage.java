package dev.errata.teams.request;

import dev.errata.teams.text.TeamsText;

/** Somebody wrote where the bot can read it. */
public record TeamsMessage(ActivityContext scene, TeamsText text) {}
