package dev.sayso.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.BadRequestException;

/** A body that comes in. Where it breaks off the sender is to blame, not our disk. */
public final class Incoming extends FilterInputStream {

    public Incoming(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException brokenOff) {
            throw new BadRequestException(brokenOff);
        }
    }
}
