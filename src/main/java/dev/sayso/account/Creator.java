package dev.sayso.account;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** Somebody with a channel on the platform, named by the platform's account id. */
@Entity
public class Creator {

    @Id
    @GeneratedValue(generator = "creator_seq")
    @SequenceGenerator(name = "creator_seq", allocationSize = 50)
    private Long id;

    private String platformId;

    private String name;

    private Instant createdAt;

    protected Creator() {
    }

    /**
     * @param platformId {@code [A-Za-z0-9._@-]{1,64}}
     * @param name as the platform shows it, 1 to 200 characters
     */
    public Creator(String platformId, String name, Instant now) {
        this.platformId = platformId;
        this.name = name;
        this.createdAt = now;
    }

    public Long id() {
        return id;
    }

    public String platformId() {
        return platformId;
    }

    public String name() {
        return name;
    }
}
