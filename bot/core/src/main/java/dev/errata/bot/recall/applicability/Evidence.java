package dev.errata.bot.recall.applicability;

/**
 * What speaks for and against one correction, for one question. The parts add up to its strength; what was found on the way says why.
 *
 * @param strength how much it stands out: around 0 when nothing does, .05 when it probably applies
 * @param accepted which of the accepted questions is closest
 * @param likeness the cosine with it
 * @param rejected which of the rejected questions is closest; -1 if none was rejected
 * @param againstRejected what a rejected question took away
 * @param contested which of the contested questions is nearly this one; -1 if none is
 * @param named how much of the subjects that its text names is in the question, from 0 to 1
 * @param againstException what "not when" took away
 * @param againstNumbers what other numbers than in every accepted question took away
 * @param another whether it is about another thing than what was accepted
 * @param asConfirmed whether the same was asked and confirmed
 * @param asRejected whether the same was asked and rejected
 * @param unread whether it is in a language that the encoder does not know
 * @param empty whether it does not say what it asks
 */
record Evidence(
        IndexedCorrection taught,
        double strength,
        int accepted,
        double likeness,
        int rejected,
        double againstRejected,
        int contested,
        double named,
        double againstException,
        double againstNumbers,
        boolean another,
        boolean asConfirmed,
        boolean asRejected,
        boolean unread,
        boolean empty) {

    boolean isForOccasion() {
        return taught.occasion() != null;
    }
}
