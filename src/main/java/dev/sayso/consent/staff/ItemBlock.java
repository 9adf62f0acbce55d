package dev.sayso.consent.staff;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import org.hibernate.annotations.Immutable;

/** An item blocked by staff for every use, or such a block lifted. Answers stay as they are. */
@Entity
@Immutable
public class ItemBlock {

    @Id
    @GeneratedValue(generator = "item_block_seq")
    @SequenceGenerator(name = "item_block_seq", allocationSize = 50)
    private Long id;

    private Long itemId;

    private int number;

    private boolean blocked;

    @Embedded
    private Finding finding;

    protected ItemBlock() {
    }

    ItemBlock(long itemId, int number, boolean blocked, Finding finding) {
        this.itemId = itemId;
        this.number = number;
        this.blocked = blocked;
        this.finding = finding;
    }

    /** 1, 2, 3… within the item; the last one counts. */
    public int number() {
        return number;
    }

    /** False where it lifts the block before it. */
    public boolean isBlocked() {
        return blocked;
    }

    public String why() {
        return finding.why();
    }

    public Instant decidedAt() {
        return finding.decidedAt();
    }

}
