package dev.errata.chat.screen;

/** Something that opens in front of one person. */
public sealed interface Screen permits Form, Panel {

    String title();
}
