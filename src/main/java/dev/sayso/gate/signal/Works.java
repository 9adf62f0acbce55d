package dev.sayso.gate.signal;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Items as their signals name them. */
@ApplicationScoped
class Works {

    private static final int MOST_PARENTS = 100;

    private final EntityManager entities;

    Works(EntityManager entities) {
        this.entities = entities;
    }

    /** Empty if there is none of this id, or the platform has removed it. */
    Optional<Work> named(String item) {
        return entities.createQuery("""
                select v.title, v.kind, v.url from Item i join ItemVersion v on v.id = i.versionId
                where i.platformId = ?1 and v.removed = false""", Work.class).setParameter(1, item).getResultStream()
                .findFirst();
    }

    /** The ids of what an item was made from, the first {@value #MOST_PARENTS} in the order of their registration. */
    List<String> parentsOf(String item) {
        return entities.createQuery("""
                select p.platformId from Item i join Lineage l on l.itemId = i.id join Item p on p.id = l.parentId
                where i.platformId = ?1 order by p.id""", String.class).setParameter(1, item).setMaxResults(MOST_PARENTS)
                .getResultList();
    }
}
