package dev.interdict.deploy;

import java.net.URI;
import java.util.Map;

/** The schema registry, which keeps the schemas in PostgreSQL. */
public interface Registry extends BackingService {

    /** The path of the Confluent-compatible API. */
    String API = "/apis/ccompat/v7";

    default URI url() {
        return Doors.at(port(), API);
    }

    /** The environment of a registry that keeps the schemas in its database at this address, over few connections. */
    static Map<String, String> keptAt(String jdbcUrl) {
        return Map.of(
                "APICURIO_STORAGE_KIND",
                "sql",
                "APICURIO_STORAGE_SQL_KIND",
                "postgresql",
                "APICURIO_DATASOURCE_URL",
                jdbcUrl,
                "APICURIO_DATASOURCE_USERNAME",
                DatabaseUsers.REGISTRY,
                "APICURIO_DATASOURCE_PASSWORD",
                DatabaseUsers.password(DatabaseUsers.REGISTRY),
                "APICURIO_DATASOURCE_JDBC_INITIAL_SIZE",
                "1",
                "APICURIO_DATASOURCE_JDBC_MIN_SIZE",
                "1",
                "APICURIO_DATASOURCE_JDBC_MAX_SIZE",
                "8");
    }
}
