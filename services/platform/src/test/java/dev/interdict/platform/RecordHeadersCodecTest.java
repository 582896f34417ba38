package dev.interdict.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Headers come back as they were put aside. */
class RecordHeadersCodecTest {

    @Test
    void keepsNamesBytesAndOrder() {
        var headers = new RecordHeaders()
                .add("ce_id", "1".getBytes(UTF_8))
                .add("ключ", new byte[] {0, -1, 127})
                .add("ce_id", "2".getBytes(UTF_8))
                .add("empty", new byte[0]);
        assertThat(RecordHeadersCodec.read(RecordHeadersCodec.write(headers))).containsExactly(headers.toArray());
    }

    @Test
    void keepsAHeaderWithoutValue() {
        var headers = new RecordHeaders().add("traced", null);
        assertThat(RecordHeadersCodec.read(RecordHeadersCodec.write(headers))).containsExactly(headers.toArray());
    }

    @Test
    void keepsNone() {
        assertThat(RecordHeadersCodec.read(RecordHeadersCodec.write(new RecordHeaders())))
                .isEqualTo(new Header[0]);
    }
}
