package dev.sayso.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.sayso.account.Role;

class CallersTest {

    @Test
    void rolesAreThoseOfAccounts() {
        assertThat(Callers.PLATFORM).isEqualTo(Role.PLATFORM);
        assertThat(Callers.ADMIN).isEqualTo(Role.ADMIN);
    }
}
