package dev.interdict.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes rows to the outbox, many in a statement: what they say as JSON, and their payloads behind one another. */
final class OutboxRows {

    private static final int PAYLOADS = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private OutboxRows() {}

    /** In this order, which is the one in which the database numbers them. */
    static Uni<Void> insert(List<OutboxRow> rows, Transaction tx) {
        return InOrder.each(parts(rows), part -> insertPart(part, tx));
    }

    private static List<List<OutboxRow>> parts(List<OutboxRow> rows) {
        var parts = new ArrayList<List<OutboxRow>>();
        var bytes = PAYLOADS;
        for (var row : rows) {
            if (bytes + row.payload().length > PAYLOADS) {
                parts.add(new ArrayList<>());
                bytes = 0;
            }
            parts.getLast().add(row);
            bytes += row.payload().length;
        }
        return parts;
    }

    private static Uni<Integer> insertPart(List<OutboxRow> rows, Transaction tx) {
        var lines = new ArrayList<Line>();
        var payloads = new Strung();
        for (var row : rows) {
            lines.add(Line.of(row, payloads.add(row.payload())));
        }
        return tx.execute("""
                        insert into outbox (%s)
                        select id, lane, topic, key, chain, together, type, at, caused_by, case_id, schema,
                               substring(cast(?2 as bytea) from start for length)
                          from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                               as line(id uuid, lane int, topic text, key text, chain text, together uuid, type text,
                                       at timestamptz, caused_by uuid, case_id text, schema bigint, start int, length int)
                         order by start
                        """.formatted(OutboxRow.COLUMNS), json(lines), payloads.bytes());
    }

    private static String json(List<Line> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A row; its payload begins at {@code start}, counted from 1. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Line(
            UUID id,
            int lane,
            String topic,
            String key,
            @Nullable String chain,
            @Nullable UUID together,
            String type,
            String at,
            @Nullable UUID causedBy,
            String caseId,
            @Nullable Long schema,
            int start,
            int length) {

        static Line of(OutboxRow row, int start) {
            return new Line(
                    row.id(),
                    row.lane(),
                    row.topic(),
                    row.key(),
                    row.chain(),
                    row.together(),
                    row.type(),
                    row.at().toString(),
                    row.causedBy(),
                    row.caseId(),
                    row.schema(),
                    start,
                    row.payload().length);
        }
    }
}
