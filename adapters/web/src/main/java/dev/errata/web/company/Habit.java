package dev.errata.web.company;

/** Something that was taught before anybody came: a question, and what a colleague said about its answer. */
public record Habit(String key, String asker, String channel, String question, String author, String lesson) {}
