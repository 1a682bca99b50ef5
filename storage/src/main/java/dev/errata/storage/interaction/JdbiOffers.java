package dev.errata.storage.interaction;

import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.recall.Offers;
import dev.errata.storage.Transactions;

/** What people were asked about, read from the applications of their answers. */
public final class JdbiOffers implements Offers {

    private final Transactions transactions;

    public JdbiOffers(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean isNew(Person asker, CorrectionId correction) {
        return transactions.in(
                asker.workspace(),
                "asking whether correction " + correction + " was offered to person " + asker.id(),
                handle -> handle.createQuery("""
                        select not exists (
                            select from application
                            join interaction on interaction.workspace_id = :workspace
                              and interaction.interaction_id = application.interaction_id
                            where application.workspace_id = :workspace and application.correction_id = :correction
                              and application.reason in ('MAY_FIT', 'DOUBTED', 'UNEXPECTED') and interaction.asker_id = :person
                              and not exists (
                                  select from exemplar
                                  where exemplar.workspace_id = :workspace and exemplar.correction_id = :correction
                                    and exemplar.interaction_id = interaction.interaction_id and exemplar.in_force
                              )
                        )
                        """)
                        .bind("workspace", asker.workspace())
                        .bind("correction", correction)
                        .bind("person", asker.id())
                        .mapTo(Boolean.class)
                        .one());
    }
}
