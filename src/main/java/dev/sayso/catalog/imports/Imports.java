package dev.sayso.catalog.imports;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Files of items and what was wrong with them. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<Import, UUID> {

    private static final int LATEST = 50;

    List<Import> latest() {
        return find("order by startedAt desc, id desc").page(0, LATEST).list();
    }

    List<Import> running() {
        return list("state = ?1 order by startedAt, id", Import.State.RUNNING);
    }

    /** In the order of the lines, after one of them. */
    List<ImportRejection> rejections(UUID importId, long afterLine, int limit) {
        return getEntityManager()
                .createQuery("from ImportRejection where importId = ?1 and line > ?2 order by line", ImportRejection.class)
                .setParameter(1, importId).setParameter(2, afterLine).setMaxResults(limit).getResultList();
    }
}
