package dev.interdict.screening.programmefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The programme files that come with the product. */
public final class BundledProgrammes {

    private static final List<String> IDS = List.of("us-bis-icts-kaspersky-2024");

    private BundledProgrammes() {}

    /** Their texts by programme id. */
    public static Map<String, String> texts() {
        return IDS.stream().collect(Collectors.toMap(Function.identity(), BundledProgrammes::text));
    }

    private static String text(String id) {
        try (InputStream in = BundledProgrammes.class.getResourceAsStream("/programmes/" + id + ".yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
