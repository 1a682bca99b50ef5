package dev.errata.documents;

import java.io.IOException;

/** Why a file is left out, to be read after its name. */
final class ReasonsLeftOut {

    static final String EMPTY = "empty";
    static final String ONLY_HEADINGS = "nothing but headings";
    static final String NOISE = "nothing to read but the same over and over, or data";
    static final String ENCRYPTED = "protected by a password; save it without one";
    static final String SCANNED = "no text in it; a scan has to be recognised (OCR) first";
    static final String DAMAGED = "damaged, or not what its ending says; save it again";
    static final String TOO_SLOW = "takes longer than a minute to read; split it";
    static final String INFLATED = "unpacks to far more than it should; save it again, or split it";
    static final String NOT_UTF_8 = "not UTF-8 text; save it as UTF-8";
    static final String BINARY =
            "not text (it holds NUL characters); only Markdown, HTML, text, PDF, Word and PowerPoint can be read";
    static final String OTHER_TYPE =
            "neither Markdown, HTML, text, PDF, Word nor PowerPoint (.md, .html, .txt, .pdf, .docx, .pptx); save it as one of these";
    static final String HIDDEN = "hidden";
    static final String LOOP = "a link back to a folder that it is in";
    static final String DEAD_LINK = "a link that leads nowhere";
    static final String OUTSIDE = "a link that leads out of the folder; name what it leads to if you mean it";
    static final String NO_FILE = "not an ordinary file";
    static final String MISSING = "not there; check the path";
    static final String GONE = "deleted meanwhile";
    static final String NOT_ALLOWED = "not readable for this account; change its permissions";

    private ReasonsLeftOut() {}

    static String tooLarge(int megabytes) {
        return "larger than " + megabytes + " MB; split it";
    }

    static String broken(IOException e) {
        return "could not be read (" + e.getClass().getSimpleName() + ")";
    }
}
