package dev.interdict.ingestion.triggers;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says what clients of Dependency-Track look for, on its doors alone. */
class ServerHeader {

    static final String VERSION = "4.14.0";

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/api/")) {
            response.getHeaders().putSingle("X-Powered-By", "Dependency-Track v" + VERSION + "-compatible (Interdict)");
        }
    }
}
