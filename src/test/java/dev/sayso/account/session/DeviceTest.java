package dev.sayso.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource({
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML like Gecko) Chrome/140.0 Safari/537.36,Chrome · Linux",
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0,Edge · Windows",
            "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0,Firefox · Android",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1,Safari · iPhone",
            "curl/8.0,''" })
    void browserIsCalledByItsName(String userAgent, String name) {
        assertThat(Device.of(userAgent)).isEqualTo(name);
    }

    @Test
    void browserThatSaysNothingHasNoName() {
        assertThat(Device.of(null)).isEmpty();
    }
}
