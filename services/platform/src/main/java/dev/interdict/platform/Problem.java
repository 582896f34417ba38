package dev.interdict.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param type {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param detail a sentence: what is wrong, where, and what to do
 * @param errors each fault with its place; null where there is only one, told in the detail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Fault> errors) {

    /** In seconds. */
    private static final int RETRY_AFTER = 2;

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One fault.
     *
     * @param pointer JSON pointer (RFC 6901) into what was sent
     */
    public record Fault(String pointer, String detail) {}

    /** A problem told in one sentence. */
    public static Problem of(int status, String detail) {
        return of(status, detail, null);
    }

    /** A problem with each fault at its place. */
    public static Problem of(int status, String detail, @Nullable List<Fault> errors) {
        var known = Response.Status.fromStatusCode(status);
        return new Problem("about:blank", known == null ? "Error" : known.getReasonPhrase(), status, detail, errors);
    }

    /** This problem as an answer; where trying again helps, it says when. */
    public Response response() {
        var answer = Response.status(status).type(MEDIA_TYPE).entity(this);
        return (status == 503 ? answer.header("Retry-After", RETRY_AFTER) : answer).build();
    }
}
