package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** The two calls of the schema registry's Confluent API that a sender and a reader need. */
@RegisterRestClient(configKey = "registry")
@Consumes("application/json")
@Produces("application/json")
interface RegistryApi {

    @POST
    @Path("/subjects/{subject}/versions")
    Uni<SchemaId> register(@RestPath String subject, SchemaText schema);

    @GET
    @Path("/schemas/ids/{id}")
    Uni<SchemaText> schema(@RestPath int id);

    record SchemaId(int id) {}

    record SchemaText(String schema) {}
}
