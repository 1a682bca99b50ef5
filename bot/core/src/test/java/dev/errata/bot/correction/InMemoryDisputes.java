package dev.errata.bot.correction;

import dev.errata.bot.correction.Dispute.Ruling;
import dev.errata.bot.question.WorkspaceId;
import java.util.ArrayList;
import java.util.List;

/** Disputes in memory. */
public final class InMemoryDisputes implements Disputes {

    private final List<Dispute> kept = new ArrayList<>();

    @Override
    public boolean open(Dispute dispute) {
        if (at(dispute) >= 0) {
            return false;
        }
        kept.add(0, dispute);
        return true;
    }

    @Override
    public boolean decide(Dispute dispute, Ruling ruling) {
        int at = at(dispute);
        if (at < 0 || kept.get(at).ruling().isPresent()) {
            return false;
        }
        kept.set(at, kept.get(at).decided(ruling));
        return true;
    }

    @Override
    public boolean reopen(Dispute decided) {
        int at = at(decided);
        if (at < 0 || !kept.get(at).ruling().equals(decided.ruling())) {
            return false;
        }
        kept.set(at, kept.get(at).reopened());
        return true;
    }

    private int at(Dispute dispute) {
        for (int i = 0; i < kept.size(); i++) {
            Dispute one = kept.get(i);
            if (one.workspace().equals(dispute.workspace())
                    && one.older().equals(dispute.older())
                    && one.newer().equals(dispute.newer())) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public List<Dispute> all(WorkspaceId workspace) {
        return kept.stream().filter(one -> one.workspace().equals(workspace)).toList();
    }
}
