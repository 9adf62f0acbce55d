package dev.sayso.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** Creators by the platform's account id. */
@ApplicationScoped
public class Creators implements PanacheRepository<Creator> {

    public Optional<Creator> withPlatformId(String platformId) {
        return find("platformId", platformId).firstResultOptional();
    }
}
