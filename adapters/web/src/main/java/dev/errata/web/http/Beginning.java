package dev.errata.web.http;

import dev.errata.web.company.Workplace;

/** How a workspace begins. */
public interface Beginning {

    /** It is shown from now on, and laid out where it is not there yet. */
    void show(Workplace workplace);

    /** It begins anew: everything that was asked, taught and read in it is deleted. */
    void startOver(Workplace workplace);
}
