package dev.sayso.web;

import java.util.HexFormat;

import io.netty.util.NetUtil;

/** Tells clients apart by their addresses: one of IPv6 has a whole network of them, and counts once. */
final class ClientAddress {

    private static final int BYTES_OF_IPV6 = 16;
    private static final int BYTES_OF_NETWORK = 8;

    private ClientAddress() {
    }

    /** @param address in figures, or whatever a proxy called the client */
    static String of(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length != BYTES_OF_IPV6 ? address
                : HexFormat.of().formatHex(bytes, 0, BYTES_OF_NETWORK);
    }
}
