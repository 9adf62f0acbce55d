package dev.sayso.consent.reading;

/**
 * The rules of standing once more, as a condition of SQL, for lists and counts that ask the database; a property test holds
 * it equal to {@link dev.sayso.consent.standing.Standing}. It asks as pages do: for no requester and no purpose. Items that
 * were made from others are not in its reach, and never on.
 */
public final class OnCondition {

    /** Something that speaks against it, from any holder. */
    private static final String OBJECTION = """
            exists (select 1 from voice w left join answer y on y.id = w.yes_id
              where w.item_id = i.id and w.use_name = u.name and (w.says_no
                or (w.asked and (w.closed or y.id is null or y.ends_at <= :now or y.given_at > :now
                  or exists (select 1 from item_version up where up.item_id = i.id and up.upheaval
                    and (select p.place from fact_place p where p.fact_id = up.fact_id) > w.seen_place)
                  or exists (select 1 from terms t join terms_retirement tr on tr.terms_id = t.id
                    where t.use_name = u.name and t.version = y.terms_version and tr.consents_end_at <= :now)))
                or exists (select 1 from invalidation iv where iv.item_id = i.id and iv.use_name = u.name and iv.creator_id = w.creator_id
                    and not exists (select 1 from invalidation_lift il where il.invalidation_id = iv.id)
                    and (select p.place from fact_place p where p.fact_id = iv.fact_id)
                      > coalesce(w.seen_place, (select max((select p.place from fact_place p where p.fact_id = ag.fact_id))
                        from answer ag where ag.creator_id = w.creator_id and ag.item_id = i.id and ag.use_name = u.name
                        and ag.kind = 'ALLOW'), 0))))""";

    /** The lists of requesters leave nobody. */
    private static final String NOBODY = """
            (exists (select 1 from voice w join answer_requester q on q.answer_id = w.yes_id
                where w.item_id = i.id and w.use_name = u.name and w.asked)
             and not exists (select 1 from voice w join answer_requester q on q.answer_id = w.yes_id
                where w.item_id = i.id and w.use_name = u.name and w.asked
                  and not exists (select 1 from voice x where x.item_id = i.id and x.use_name = u.name and x.asked
                    and (exists (select 1 from answer_requester l where l.answer_id = x.yes_id)
                        and not exists (select 1 from answer_requester l
                          where l.answer_id = x.yes_id and l.requester = q.requester)
                      or exists (select 1 from requester_block k where k.creator_id = x.creator_id
                        and k.requester = q.requester and k.blocked and k.number = (select max(kl.number)
                          from requester_block kl where kl.creator_id = k.creator_id and kl.requester = k.requester))))))""";

    /** True where the use {@code u} is on for the item {@code i} at {@code :now}. */
    public static final String ON = """
            (not i.derivative
             and exists (select 1 from item_version v where v.id = i.version_id and not v.removed
               and (u.name <> 'likeness' or (v.depicted_complete
                 and exists (select 1 from holding d where d.item_id = i.id and d.depicted))))
             and not exists (select 1 from use_suspension s where s.use_name = u.name and s.suspended
               and s.number = (select max(sl.number) from use_suspension sl where sl.use_name = u.name))
             and not exists (select 1 from item_block b where b.item_id = i.id and b.blocked
               and b.number = (select max(bl.number) from item_block bl where bl.item_id = i.id))
             and exists (select 1 from holding o where o.item_id = i.id and o.share_ppm > 0)
             and not\s""" + OBJECTION + " and not " + NOBODY + ")";

    private OnCondition() {
    }
}
