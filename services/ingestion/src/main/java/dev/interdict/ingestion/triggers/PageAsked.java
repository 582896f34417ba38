package dev.interdict.ingestion.triggers;

import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which page Dependency-Track's clients ask for, by any of the names that it takes. */
record PageAsked(
        @QueryParam("pageNumber") @Nullable Integer pageNumber,
        @QueryParam("page") @Nullable Integer page,
        @QueryParam("pageSize") @Nullable Integer pageSize,
        @QueryParam("size") @Nullable Integer size,
        @QueryParam("limit") @Nullable Integer most,
        @QueryParam("offset") @Nullable Long offset) {

    private static final int LARGEST = 1_000;
    private static final int USUAL = 100;

    int limit() {
        return Math.clamp(first(pageSize, size, most, USUAL), 1, LARGEST);
    }

    long start() {
        return offset == null ? Math.max(0L, first(pageNumber, page, null, 1) - 1L) * limit() : Math.max(0L, offset);
    }

    private static int first(@Nullable Integer one, @Nullable Integer other, @Nullable Integer third, int otherwise) {
        return Stream.of(one, other, third).filter(Objects::nonNull).findFirst().orElse(otherwise);
    }
}
