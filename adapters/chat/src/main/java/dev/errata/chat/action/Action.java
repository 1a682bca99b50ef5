package dev.errata.chat.action;

/**
 * Something that people can do by pressing a button. The ids in it stood in the button, where anybody can have changed them: they are
 * texts until somebody has looked them up. It is open for more, so that a new thing is a record, a use case and its words.
 */
public interface Action {

    /** What a button carries of it. */
    Wire wire();
}
