package dev.interdict.deploy;

/** What was wrong with a request (RFC 9457). */
record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem badRequest(String detail) {
        return new Problem("about:blank", "Bad Request", 400, detail);
    }

    static Problem notFound(String detail) {
        return new Problem("about:blank", "Not Found", 404, detail);
    }

    static Problem methodNotAllowed(String detail) {
        return new Problem("about:blank", "Method Not Allowed", 405, detail);
    }

    static Problem conflict(String detail) {
        return new Problem("about:blank", "Conflict", 409, detail);
    }

    static Problem unavailable(String detail) {
        return new Problem("about:blank", "Service Unavailable", 503, detail);
    }
}
