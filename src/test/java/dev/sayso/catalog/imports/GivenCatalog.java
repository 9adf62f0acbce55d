package dev.sayso.catalog.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.Given;
import dev.sayso.Wait;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes items and imports that nothing else has. */
@ApplicationScoped
public class GivenCatalog {

    private final ItemDesk items;
    private final Intake intake;
    private final Given given;
    private final Imports imports;

    GivenCatalog(ItemDesk items, Intake intake, Given given, Imports imports) {
        this.imports = imports;
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
        return intake.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), null, Announcement.NONE).id();
    }

    /** An import that has been read to its end, with a page full of rejections and more. */
    public UUID rejected() {
        String file = IntStream.range(0, 60).mapToObj(n -> "x" + n + ",a b," + "long".repeat(20) + ",film,never,//\n")
                .collect(Collectors.joining("", "id,creator,title,kind,published_at,url\n", ""));
        UUID id = intake.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), null, Announcement.NONE).id();
        Wait.until("the import", () -> !QuarkusTransaction.requiringNew().call(() -> imports.findById(id).isRunning()));
        return id;
    }
}
