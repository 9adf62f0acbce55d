package dev.sayso.consent.change;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.sayso.web.Scalars;

/** How many answers of a set are written; told at once, though they are in effect together in the end. */
@ApplicationScoped
public class ChangeProgressDesk {

    private static final String TELL = """
            merge into change_progress as p using (values (cast(:set as uuid), cast(:written as integer))) as n (id, written)
            on p.change_set_id = n.id when matched then update set written = n.written
            when not matched then insert (change_set_id, written) values (n.id, n.written)""";

    private final EntityManager entities;

    ChangeProgressDesk(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(UUID set, int written) {
        entities.createNativeQuery(TELL).setParameter("set", set).setParameter("written", written).executeUpdate();
    }

    public int written(UUID set) {
        return Scalars.first(entities.createNativeQuery("select written from change_progress where change_set_id = :set")
                .setParameter("set", set)).map(Math::toIntExact).orElse(0);
    }
}
