package dev.errata.models;

/** Something about a model is broken: an encoder that does not load, a language model that does not answer. */
public class ModelsException extends RuntimeException {

    public ModelsException(String message) {
        super(message);
    }

    public ModelsException(String message, Throwable cause) {
        super(message, cause);
    }
}
