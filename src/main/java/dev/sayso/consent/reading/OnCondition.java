package dev.sayso.consent.reading;

/**
 * The rules of standing once more, as a condition of SQL, for lists and counts that ask the database; a property test holds
 * it equal to {@link dev.sayso.consent.standing.Standing}. It asks as pages do: for no requester and no purpose.
 */
public final class OnCondition {

    /** The item that is looked at: the one that is asked for, or one that it goes back to. */
    private static final String ITEM = "<item>";

    /** What else made yeses of the item's holders void. */
    private static final String ABOVE = "<above>";

    private static final String PLACE = "(select p.place from fact_place p where p.fact_id = up.fact_id)";

    /** Something that speaks against it, from any holder. */
    private static final String OBJECTION = """
            exists (select 1 from voice w left join answer y on y.id = w.yes_id
              where w.item_id = <item>.id and w.use_name = u.name and (w.says_no
                or (w.asked and (w.closed or y.id is null or y.ends_at <= :now or y.given_at > :now
                  or exists (select 1 from item_version up where up.item_id = <item>.id and up.upheaval
                    and (select p.place from fact_place p where p.fact_id = up.fact_id) > w.seen_place)<above>
                  or exists (select 1 from terms t join terms_retirement tr on tr.terms_id = t.id
                    where t.use_name = u.name and t.version = y.terms_version and tr.consents_end_at <= :now)))
                or exists (select 1 from invalidation iv
                    where iv.item_id = <item>.id and iv.use_name = u.name and iv.creator_id = w.creator_id
                    and not exists (select 1 from invalidation_lift il where il.invalidation_id = iv.id)
                    and (select p.place from fact_place p where p.fact_id = iv.fact_id)
                      > coalesce(w.seen_place, (select max((select p.place from fact_place p where p.fact_id = ag.fact_id))
                        from answer ag where ag.creator_id = w.creator_id and ag.item_id = <item>.id and ag.use_name = u.name
                        and ag.kind = 'ALLOW'), 0))))""";

    /** The lists of requesters leave nobody. The voices are those of the item, or of all that it goes back to as well. */
    private static final String NOBODY = """
            (exists (select 1 from <voices w> join answer_requester q on q.answer_id = w.yes_id
                where <of w> and w.use_name = u.name and w.asked)
             and not exists (select 1 from <voices w> join answer_requester q on q.answer_id = w.yes_id
                where <of w> and w.use_name = u.name and w.asked
                  and not exists (select 1 from <voices x> where <of x> and x.use_name = u.name and x.asked
                    and (exists (select 1 from answer_requester l where l.answer_id = x.yes_id)
                        and not exists (select 1 from answer_requester l
                          where l.answer_id = x.yes_id and l.requester = q.requester)
                      or exists (select 1 from requester_block k where k.creator_id = x.creator_id
                        and k.requester = q.requester and k.blocked and k.number = (select max(kl.number)
                          from requester_block kl where kl.creator_id = k.creator_id and kl.requester = k.requester))
                      or exists (select 1 from unanswered_stop ks where ks.creator_id = x.creator_id
                        and ks.kind = 'BLOCK' and ks.requester = q.requester)))))""";

    /** Nothing about one item, by itself, speaks against it but an audience of nobody. */
    private static final String ALONE = """
            (exists (select 1 from item_version v where v.id = <item>.version_id and not v.removed
               and (u.name <> 'likeness' or (v.depicted_complete
                 and exists (select 1 from holding d where d.item_id = <item>.id and d.depicted))))
             and not exists (select 1 from use_suspension s where s.use_name = u.name and s.suspended
               and s.number = (select max(sl.number) from use_suspension sl where sl.use_name = u.name))
             and not exists (select 1 from item_block b where b.item_id = <item>.id and b.blocked
               and b.number = (select max(bl.number) from item_block bl where bl.item_id = <item>.id))
             and exists (select 1 from holding o where o.item_id = <item>.id and o.share_ppm > 0)
             and not\s""" + OBJECTION + ")";

    /** For likeness, an ancestor in which nobody is depicted has no say. */
    private static final String PASSED_OVER = """
            (u.name = 'likeness' and exists (select 1 from item po join item_version pv on pv.id = po.version_id
               where po.id = %s and pv.depicted_complete
                 and not exists (select 1 from holding pd where pd.item_id = po.id and pd.depicted)))""";

    private static final String PASSED_OVER_UPHEAVAL = " or exists (select 1 from ancestry ap join item_version up"
            + " on up.item_id = ap.ancestor_id where ap.item_id = m.id and up.upheaval and " + PLACE + " > w.seen_place and "
            + PASSED_OVER.formatted("ap.ancestor_id") + ")";

    private static final String OF_ORIGINAL = alone("i", "") + " and not " + nobody("voice %1$s", "%1$s.item_id = i.id");

    private static final String OF_DERIVATIVE = "not exists (select 1 from family f join item m on m.id = f.member_id where "
            + counts("f") + " and not " + alone("m", PASSED_OVER_UPHEAVAL) + ") and not "
            + nobody("family f%1$s join voice %1$s on %1$s.item_id = f%1$s.member_id", counts("f%1$s"));

    /** True where the use {@code u} is on for the item {@code i} at {@code :now}. */
    public static final String ON = "(case when i.derivative then " + OF_DERIVATIVE + " else " + OF_ORIGINAL + " end)";

    private OnCondition() {
    }

    private static String alone(String item, String above) {
        return ALONE.replace(ABOVE, above).replace(ITEM, item);
    }

    /** A member of the item's family that has a say: the item itself, or what it goes back to. */
    private static String counts(String member) {
        return "%1$s.item_id = i.id and (%1$s.member_id = i.id or not ".formatted(member)
                + PASSED_OVER.formatted(member + ".member_id") + ")";
    }

    private static String nobody(String voices, String of) {
        return NOBODY.replace("<voices w>", voices.formatted("w")).replace("<of w>", of.formatted("w"))
                .replace("<voices x>", voices.formatted("x")).replace("<of x>", of.formatted("x"));
    }
}
