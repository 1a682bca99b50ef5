package dev.errata.slack.request;

/** Somebody closed a modal that asked to be told. */
public record ViewClosed(SlackWorkspace workspace, Actor actor, OpenView view) {}
