package dev.errata.bench.proof.chaos.audit;

import java.util.List;

/** What must not be found in a workspace in which everything has come to an end: each query gives a line for each time that it is. */
final class Rules {

    private static final String ANSWERED_WORK = """
            select 'delivery ' || d.delivery_id || ' of kind ' || d.kind || ' is done and has no answer' from delivery d
            where d.state = 'done' and (d.kind like '%.question' or d.kind like '%.taught' or d.kind like '%.alone')
              and not exists (
                select from interaction i where i.workspace_id = d.workspace_id and i.interaction_id = d.delivery_id)
            """;

    private static final String SENT_ANSWERS = """
            select 'answer ' || d.delivery_id || ' to a ' || d.kind || ' was never sent' from delivery d
            where d.state = 'done' and (d.kind like '%.question' or d.kind like '%.taught' or d.kind like '%.alone')
              and not exists (
                select from outgoing o
                where o.workspace_id = d.workspace_id and starts_with(o.key, d.delivery_id || '/'))
            """;

    private static final String ENDED_MESSAGES = """
            select 'message ' || o.key || ' is ' || o.status || ' for ever' from outgoing o
            where o.status in ('SENDING', 'NOT_SENT', 'REFUSED')
              and not exists (
                select from delivery d where d.workspace_id = o.workspace_id and d.state = 'given_up'
                  and starts_with(o.key, d.delivery_id || '/'))
            """;

    private static final String AUDITED_ACTS = """
            select 'act ' || a.act_id || ' (' || a.kind || ') has ' || count(u.audit_id) || ' entries in the audit'
            from act a left join audit u on u.workspace_id = a.workspace_id and u.subject_id = a.act_id
              and u.what = 'correction ' || lower(a.kind) and u.person_id = a.person_id
            group by a.act_id, a.kind having count(u.audit_id) <> 1
            """;

    private static final String AUDITED_UNDOS = """
            select 'act ' || a.act_id || ' was ' || case when a.undone_at is null then 'not ' else '' end || 'undone and has '
              || count(u.audit_id) || ' entries about that in the audit'
            from act a left join audit u on u.workspace_id = a.workspace_id and u.subject_id = a.act_id
              and u.what = 'correction undone'
            group by a.act_id, a.undone_at
            having count(u.audit_id) <> case when a.undone_at is null then 0 else 1 end
            """;

    private static final String AUDIT_OF_NOTHING = """
            select 'the audit says "' || u.what || '" of ' || u.subject_id || ', which is no act' from audit u
            where u.what like 'correction %'
              and not exists (select from act a where a.workspace_id = u.workspace_id and a.act_id = u.subject_id)
            """;

    private static final String AUDIT_IN_ORDER = """
            select 'the audit has act ' || act_id || ' before the act that came before it' from (
              select a.act_id, u.audit_id, lag(u.audit_id) over (partition by a.correction_id order by a.ordinal) as before
              from act a join audit u on u.workspace_id = a.workspace_id and u.subject_id = a.act_id
                and u.what <> 'correction undone') acts
            where before > audit_id
            union all
            select 'the audit has act ' || a.act_id || ' undone before it was done'
            from act a
            join audit done on done.workspace_id = a.workspace_id and done.subject_id = a.act_id
              and done.what <> 'correction undone'
            join audit undone on undone.workspace_id = a.workspace_id and undone.subject_id = a.act_id
              and undone.what = 'correction undone'
            where undone.audit_id < done.audit_id
            """;

    private static final String TAKEN_ONCE = """
            select 'correction ' || c.correction_id || ' was taken ' || count(a.act_id) || ' times'
            from correction c left join act a on a.workspace_id = c.workspace_id and a.correction_id = c.correction_id
              and a.kind = 'TAKEN'
            group by c.correction_id having count(a.act_id) <> 1
            """;

    private static final String WRITTEN_ONCE = """
            select 'the same form was stored ' || count(*) || ' times' from correction_version
            group by text having count(*) > 1
            """;

    private static final String STATE_OF_ACTS = """
            select 'correction ' || c.correction_id || ' is ' || c.state || ' and its taking is '
              || case when a.undone_at is null then 'in force' else 'undone' end
            from correction c join act a on a.workspace_id = c.workspace_id and a.correction_id = c.correction_id
              and a.kind = 'TAKEN'
            where (c.state = 'ACTIVE') <> (a.undone_at is null)
            """;

    private static final String SAID_ONCE = """
            select 'it was said ' || count(*) || ' times that correction ' || e.correction_id || ' is ' || e.verdict
              || ' for question ' || e.interaction_id
            from exemplar e
            join act a on a.workspace_id = e.workspace_id and a.act_id = e.act_id and a.undone_at is null
            group by e.correction_id, e.interaction_id, e.verdict, a.person_id, a.kind having count(*) > 1
            """;

    private static final String ANSWERED_AGAIN_ONCE = """
            select 'act ' || r.act_id || ' led to ' || count(*) || ' answers' from rewrite r
            where r.act_id is not null group by r.act_id having count(*) > 1
            """;

    static final List<String> ALL = List.of(
            ANSWERED_WORK,
            SENT_ANSWERS,
            ENDED_MESSAGES,
            AUDITED_ACTS,
            AUDITED_UNDOS,
            AUDIT_OF_NOTHING,
            AUDIT_IN_ORDER,
            TAKEN_ONCE,
            WRITTEN_ONCE,
            STATE_OF_ACTS,
            SAID_ONCE,
            ANSWERED_AGAIN_ONCE);

    private Rules() {}
}
