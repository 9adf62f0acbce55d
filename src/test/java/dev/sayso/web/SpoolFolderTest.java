package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

import jakarta.ws.rs.BadRequestException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFolderTest {

    /** Takes nothing, as a disk without room. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    @Test
    void whatComesIsKept() {
        UUID id = UUID.randomUUID();
        assertThat(spool().keep(id, new ByteArrayInputStream(new byte[100_000]))).isEqualTo(100_000);
        assertThat(spool().file(id)).hasSize(100_000);
    }

    @Test
    void diskWithoutRoomIsNamedAndNothingHalfWrittenRemains() throws IOException {
        assumeTrue(Files.exists(FULL), "There is no device without room: what a full disk does was not tried");
        UUID id = UUID.randomUUID();
        Files.createSymbolicLink(spool().file(id), FULL);
        assertThatThrownBy(() -> spool().keep(id, new ByteArrayInputStream(new byte[100_000])))
                .satisfies(failure -> assertThat(DiskFull.isCauseOf(failure)).isTrue());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void bodyThatBreaksOffIsTheSendersFault() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> spool().keep(UUID.randomUUID(), broken)).isInstanceOf(BadRequestException.class)
                .satisfies(failure -> assertThat(DiskFull.isCauseOf(failure)).isFalse());
        assertThat(folder).isEmptyDirectory();
    }

    private SpoolFolder spool() {
        return new SpoolFolder(folder, ".file", Clock.systemUTC());
    }
}
