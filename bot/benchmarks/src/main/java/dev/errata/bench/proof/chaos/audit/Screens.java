package dev.errata.bench.proof.chaos.audit;

import dev.errata.bench.proof.chaos.crowd.Deeds.Question;
import java.util.List;

/** What people see on a platform. */
interface Screens {

    /** What they see twice, or do not see, or see although nobody knows of it. */
    List<String> problems(List<Sent> sent);

    /** Whether whoever asked reads that there will be no answer. */
    boolean saysGivenUp(Question asked);

    /** Whether somebody reads that this answer may not have arrived. */
    boolean saysMissed(String answer);
}
