package dev.sayso.feed;

import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** The histories of this database, of which the last is the present one. */
@ApplicationScoped
public class Epochs implements PanacheRepositoryBase<Epoch, Integer> {

    private volatile @Nullable String ours;

    void start(@Observes StartupEvent event) {
        ours = null;
        ours();
    }

    /** That of the database. */
    public Epoch current() {
        return find("from Epoch order by number desc").page(0, 1).singleResult();
    }

    /** The first one first. */
    public List<Epoch> all() {
        return list("from Epoch order by number");
    }

    /** The one by which this process works: what it keeps in memory is of this history and of no other. */
    public String ours() {
        String known = ours;
        if (known == null) {
            known = QuarkusTransaction.joiningExisting().call(() -> current().code());
            ours = known;
        }
        return known;
    }

    /**
     * Up to which number, and no further than a given one, a history is the same as the present one; empty if nothing is
     * known of it, because it was lost with a restore.
     */
    public OptionalLong shared(String code, long number) {
        long shared = number;
        for (Epoch epoch : list("from Epoch order by number desc")) {
            if (epoch.code().equals(code)) {
                return OptionalLong.of(shared);
            }
            shared = Math.min(shared, epoch.after());
        }
        return OptionalLong.empty();
    }
}
