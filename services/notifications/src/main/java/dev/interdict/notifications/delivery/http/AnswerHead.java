package dev.interdict.notifications.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClientResponse;

/** The first kilobyte of an answer; the rest is left unread, however long it is. */
final class AnswerHead {

    private static final int MOST_BYTES = 1024;

    private AnswerHead() {}

    static Uni<String> of(HttpClientResponse answer) {
        var response = answer.getDelegate();
        return Uni.createFrom().emitter(emitter -> {
            var head = Buffer.buffer();
            response.exceptionHandler(emitter::fail);
            response.endHandler(ended -> emitter.complete(text(head)));
            response.handler(bytes -> {
                head.appendBuffer(bytes.slice(0, Math.min(bytes.length(), MOST_BYTES - head.length())));
                if (head.length() == MOST_BYTES) {
                    emitter.complete(text(head));
                    response.request().reset();
                }
            });
        });
    }

    /** PostgreSQL keeps no zero character. */
    private static String text(Buffer head) {
        return head.toString(UTF_8).replace('\u0000', '\uFFFD');
    }
}
