package dev.sayso.log.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.junit.jupiter.api.Test;

import dev.sayso.log.tree.Hash;

class LoggedRecordTest {

    private static final String JSON = "{\"use\":\"restyle\",\"answer\":\"ALLOW\"}";

    @Test
    void entryIsTheHashOfSaltAndCanonicalRecord() throws NotJson, NoSuchAlgorithmException {
        byte[] salt = new byte[32];
        salt[31] = 9;
        LoggedRecord record = new LoggedRecord(CanonicalJson.of(JSON), salt);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(salt);
        byte[] expected = digest.digest("{\"answer\":\"ALLOW\",\"use\":\"restyle\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(record.entry()).isEqualTo(expected);
        assertThat(record.leaf()).isEqualTo(Hash.ofLeaf(expected));
        assertThat(record.json().text()).isEqualTo("{\"answer\":\"ALLOW\",\"use\":\"restyle\"}");
    }

    @Test
    void equalRecordsAreNotFoundOutByTheirEntries() throws NotJson {
        LoggedRecord one = LoggedRecord.of(CanonicalJson.of(JSON));
        LoggedRecord other = LoggedRecord.of(CanonicalJson.of(JSON));
        assertThat(one.salt()).hasSize(32).isNotEqualTo(other.salt());
        assertThat(one.entry()).isNotEqualTo(other.entry());
        assertThat(new LoggedRecord(one.json(), one.salt()).entry()).isEqualTo(one.entry());
    }

    @Test
    void nobodyChangesItsSaltFromOutside() throws NotJson {
        byte[] salt = new byte[32];
        LoggedRecord record = new LoggedRecord(CanonicalJson.of(JSON), salt);
        byte[] before = record.entry();
        salt[0] = 1;
        record.salt()[0] = 1;
        assertThat(record.entry()).isEqualTo(before);
    }

    @Test
    void saltsHaveThirtyTwoBytes() {
        assertThatThrownBy(() -> new LoggedRecord(CanonicalJson.of(JSON), new byte[16]))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("32 bytes, not 16");
    }
}
