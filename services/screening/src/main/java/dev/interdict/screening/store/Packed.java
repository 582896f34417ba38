package dev.interdict.screening.store;

import com.github.luben.zstd.Zstd;

/** Batches as they are kept: Zstandard frames (RFC 8878). Those kept before are plain: they begin with the length of an id. */
final class Packed {

    private static final byte MAGIC = 0x28;

    private Packed() {}

    static byte[] of(byte[] plain) {
        return Zstd.compress(plain, 1);
    }

    static byte[] plain(byte[] kept) {
        return kept.length > 0 && kept[0] == MAGIC ? Zstd.decompress(kept) : kept;
    }
}
