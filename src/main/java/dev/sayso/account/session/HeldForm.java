package dev.sayso.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.vertx.core.json.JsonArray;

/** A form sent after its session had ended, kept for the same person until they have signed in again. */
@Entity
class HeldForm {

    static final Duration KEPT = Duration.ofMinutes(30);

    @Id
    private String secretHash;

    private UUID accountId;

    private String path;

    private String fields;

    private Instant heldAt;

    protected HeldForm() {
    }

    HeldForm(String secretHash, UUID accountId, String path, List<Field> fields, Instant now) {
        this.secretHash = secretHash;
        this.accountId = accountId;
        this.path = path;
        JsonArray json = new JsonArray();
        fields.forEach(field -> json.add(field.name()).add(field.value()));
        this.fields = json.encode();
        this.heldAt = now;
    }

    public String path() {
        return path;
    }

    public List<Field> fields() {
        JsonArray json = new JsonArray(fields);
        List<Field> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < json.size(); i += 2) {
            pairs.add(new Field(json.getString(i), json.getString(i + 1)));
        }
        return pairs;
    }

    /** Only whoever sent it: somebody else may sign in next in the same browser. */
    boolean isFor(UUID account, Instant now) {
        return accountId.equals(account) && now.isBefore(heldAt.plus(KEPT));
    }

    public record Field(String name, String value) {
    }
}
