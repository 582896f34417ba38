package dev.interdict.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure that reaches a door into a problem document that echoes nothing of what was sent. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response json(JsonMappingException malformed) {
        var pointer = malformed.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
        return Problem.of(
                        400,
                        "The JSON does not have the expected shape"
                                + (pointer.isEmpty() ? "." : " at " + pointer + "."),
                        List.of(new Problem.Fault(pointer, "unexpected or missing value")))
                .response();
    }

    /** Quarkus has a mapper of its own for these, which answers without a word. */
    @ServerExceptionMapper
    Response json(MismatchedInputException misshapen) {
        return json((JsonMappingException) misshapen);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException malformed) {
        var at = malformed.getLocation();
        return Problem.of(
                        400,
                        at == null
                                ? "The body is not valid JSON."
                                : "The body is not valid JSON: line %d, column %d."
                                        .formatted(at.getLineNr(), at.getColumnNr()))
                .response();
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return refusal.problem().response();
    }

    @ServerExceptionMapper
    Response answered(WebApplicationException failure) {
        var status = failure.getResponse().getStatus();
        if (failure.getCause() instanceof JsonMappingException mapping) {
            return json(mapping);
        }
        if (failure.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        if (status >= 500) {
            return surprise(failure);
        }
        if (status == 404 && failure.getCause() != null) {
            return Problem.of(400, "A parameter in the address is not of the form that is expected there.")
                    .response();
        }
        return switch (status) {
            case 404 ->
                Problem.of(404, "There is nothing at this address. /q/openapi lists what there is.")
                        .response();
            case 405 ->
                Problem.of(405, "This address does not take this method. /q/openapi lists what it takes.")
                        .response();
            case 406 ->
                Problem.of(
                                406,
                                "This door does not give what the header Accept asks for. /q/openapi lists what it gives.")
                        .response();
            case 413 ->
                Problem.of(413, "The body is larger than this door takes.").response();
            case 415 ->
                Problem.of(415, "This door does not take this Content-Type. /q/openapi lists what it takes.")
                        .response();
            default -> Problem.of(status, "The request cannot be understood.").response();
        };
    }

    @ServerExceptionMapper
    Response surprise(Throwable failure) {
        if (Failures.isTransient(failure)) {
            LOG.warnf("answered 503: %s", failure);
            return Problem.of(503, "The service cannot reach its database. Nothing was changed: try again.")
                    .response();
        }
        var id = UUID.randomUUID();
        LOG.errorf(failure, "answered 500 error=%s", id);
        return Problem.of(500, "Something unexpected happened. The service's log has it under " + id + ".")
                .response();
    }
}
