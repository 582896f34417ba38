package dev.interdict.ingestion.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Occurrence;
import dev.interdict.ingestion.domain.VendorField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldTest {

    @Test
    void aSmallDocumentStaysAtHand() throws IOException {
        try (var held = new Held()) {
            write(held, "text".getBytes(UTF_8));

            assertThat(held.size()).isEqualTo(4);
            assertThat(held.digest())
                    .isEqualTo("sha256:982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1");
            assertThat(held.open().readAllBytes()).isEqualTo("text".getBytes(UTF_8));
            assertThat(held.pieces()).isOne();
            assertThat(held.isAtHand()).isTrue();
        }
    }

    @Test
    void aLargeDocumentComesBackByteForByteWholeAndInPieces() throws IOException {
        var bytes = new byte[5 * 1024 * 1024 + 17];
        new Random(1).nextBytes(bytes);
        try (var held = new Held()) {
            write(held, bytes);

            assertThat(held.isAtHand()).isFalse();
            assertThat(held.open().readAllBytes()).isEqualTo(bytes);
            var together = new ByteArrayOutputStream();
            for (var i = 0; i < held.pieces(); i++) {
                together.write(Held.plain(held.piece(i)));
            }
            assertThat(together.toByteArray()).isEqualTo(bytes);
        }
    }

    @Test
    void itsPiecesTogetherAreAZstdStream() throws IOException {
        try (var held = new Held()) {
            write(held, new byte[1024 * 1024]);

            var together = new ByteArrayOutputStream();
            for (var i = 0; i < held.pieces(); i++) {
                together.write(held.piece(i));
            }
            assertThat(Zstd.decompress(together.toByteArray(), 1024 * 1024)).isEqualTo(new byte[1024 * 1024]);
        }
    }

    @Test
    void aDocumentBeyondTheLimitIsTooLarge() throws IOException {
        try (var held = new Held();
                var document = held.document()) {
            for (var i = 0; i < 4; i++) {
                document.write(new byte[64 * 1024 * 1024]);
            }
            assertThatThrownBy(() -> document.write(0)).isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void manyComponentsComeBackInOrderAsDraftsAndAsBatches() {
        var components =
                IntStream.range(0, 20_000).mapToObj(HeldTest::component).toList();
        try (var held = new Held()) {
            var drafts = held.drafts();
            components.forEach(drafts::add);
            var again = new ArrayList<Component>();
            drafts.each(again::add);
            assertThat(again).isEqualTo(components);

            try (var batching = held.batching()) {
                again.forEach(batching::add);
            }
            assertThat(held.isAtHand()).isFalse();
            assertThat(IntStream.range(0, held.batches())
                            .mapToObj(held::batch)
                            .flatMap(List::stream)
                            .toList())
                    .isEqualTo(components);
        }
    }

    private static void write(Held held, byte[] bytes) throws IOException {
        try (var document = held.document()) {
            document.write(bytes);
        }
    }

    private static Component component(int i) {
        return Component.alone(
                        "/components/" + i,
                        "library",
                        i % 2 == 0 ? null : "org.example",
                        "lib-" + i,
                        "1." + i,
                        "pkg:npm/lib-%d@1.%d".formatted(i, i),
                        List.of(
                                new VendorField("name", "/name", "lib-" + i),
                                new VendorField("publisher", "/publisher", "Ü ж")))
                .found(
                        List.of("root", "lib-" + i),
                        List.of(new Occurrence("/components/0/components/" + i, List.of("root", "inner", "lib-" + i))),
                        2);
    }
}
