package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({ "192.0.2.1, 192.0.2.1, true", "192.0.2.1, 192.0.2.2, false", "2001:db8::1, 2001:db8::2, true",
            "2001:db8:0:0:1::1, 2001:db8::2:3:4:5, true", "2001:db8:0:1::1, 2001:db8:0:2::1, false",
            "2001:DB8::1, 2001:db8::1%eth0, true", "unknown, unknown, true", "unknown, _hidden, false" })
    void networkOfIpv6IsOneClient(String one, String other, boolean same) {
        assertThat(ClientAddress.of(one).equals(ClientAddress.of(other))).isEqualTo(same);
    }
}
