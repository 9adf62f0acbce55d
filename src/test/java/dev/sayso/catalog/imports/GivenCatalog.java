package dev.sayso.catalog.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.Given;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;

/** Makes items and imports that nothing else has. */
@ApplicationScoped
public class GivenCatalog {

    private final ItemDesk items;
    private final Intake intake;
    private final Given given;

    GivenCatalog(ItemDesk items, Intake intake, Given given) {
        this.items = items;
        this.intake = intake;
        this.given = given;
    }

    /** The platform's id of an item with one owner. */
    public String item() {
        String id = given.unique("item");
        HolderEntry owner = new HolderEntry(given.unique("owner"), "Owner", HolderRole.OWNER, null);
        items.put(new ItemRow(id, "Title", ItemKind.VIDEO, "https://example.com/" + id, null,
                Instant.parse("2025-01-01T00:00:00Z"), false, null, owner, null));
        return id;
    }

    /** An import of no items that has been taken in. */
    public UUID imported() {
        String file = "id,creator,title,kind,published_at,url\n";
        return intake.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), null, false).id();
    }
}
