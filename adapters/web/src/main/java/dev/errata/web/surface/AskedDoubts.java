package dev.errata.web.surface;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.loop.WhatFits.Doubtful;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions about which authors are asked. Nobody has to answer, and nothing waits for it; so they live in memory. */
public final class AskedDoubts {

    /** Whoever never answers shall not fill the memory. */
    private static final int MOST = 50;

    private final Map<CorrectionId, List<Doubtful>> asked = new LinkedHashMap<>();

    synchronized void ask(CorrectionId correction, List<Doubtful> doubtful) {
        asked.put(correction, List.copyOf(doubtful));
        if (asked.size() > MOST) {
            asked.remove(asked.keySet().iterator().next());
        }
    }

    /** What its author is asked about a correction; what was said about it is stored with the correction. */
    public synchronized List<Doubtful> about(CorrectionId correction) {
        return asked.getOrDefault(correction, List.of());
    }

    public synchronized boolean isAbout(CorrectionId correction) {
        return asked.containsKey(correction);
    }

    /** Its author does not want to be asked; nobody else can say so. */
    public synchronized void skip(Correction correction, Person by) {
        if (correction.isBy(by)) {
            asked.remove(correction.id());
        }
    }

    public synchronized void forget(WorkspaceId workspace) {
        asked.values()
                .removeIf(about -> about.isEmpty()
                        || about.stream()
                                .anyMatch(one -> one.question().workspace().equals(workspace)));
    }
}
