package dev.interdict.screening.formats;

import com.fasterxml.jackson.databind.JsonNode;

/** Organisations and people of CycloneDX; a text alone is taken for the name. */
final class Organisations {

    private Organisations() {}

    static void organisation(String kind, String place, JsonNode organisation, Fields fields, String prefix) {
        Items.each(place, organisation, (at, one) -> {
            if (!one.isObject()) {
                fields.add(kind, at, one);
                return;
            }
            fields.add(kind, at + "/name", one.path("name"));
            fields.add(prefix + "url", at + "/url", one.path("url"));
            people(at + "/contact", one.path("contact"), fields, prefix);
        });
    }

    static void people(String place, JsonNode people, Fields fields, String prefix) {
        Items.each(place, people, (at, one) -> {
            if (!one.isObject()) {
                fields.add(prefix + "author", at, one);
                return;
            }
            fields.add(prefix + "author", at + "/name", one.path("name"));
            fields.add(prefix + "email", at + "/email", one.path("email"));
        });
    }
}
