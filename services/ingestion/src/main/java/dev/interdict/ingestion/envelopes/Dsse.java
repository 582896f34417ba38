package dev.interdict.ingestion.envelopes;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.formats.Source;
import dev.interdict.ingestion.spool.Held;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * What stands beside the payload of a signed envelope, DSSE 1.0.2, "envelope.md".
 *
 * @param signatures of its payload and type, without the keys' names, which nothing vouches for
 */
record Dsse(String payloadType, List<byte[]> signatures) {

    private static final int LONGEST_TEXT = 4 * 1024;
    private static final Base64Variant STANDARD = Base64Variants.MIME_NO_LINEFEEDS.withPaddingAllowed();

    /** Reads an envelope, and decodes its payload to where it is held. */
    static Dsse open(Source envelope, Held payload) throws IOException {
        try (var bytes = new Standard(envelope.open());
                var out = payload.decodedDocument()) {
            Content.fields(bytes, Set.of("payload"), (key, json) -> json.readBinaryValue(STANDARD, out));
        } catch (JsonProcessingException | IllegalArgumentException undecodable) {
            throw new Unopenable("Its payload is not base64.");
        }
        var type = new StringBuilder();
        var signatures = new ArrayList<byte[]>();
        try (var bytes = envelope.open()) {
            Content.fields(bytes, Set.of("payloadType", "signatures"), (key, json) -> {
                if (key.equals("payloadType")) {
                    type.append(text(json));
                } else {
                    signatures(json, signatures);
                }
            });
        }
        return new Dsse(type.toString(), List.copyOf(signatures));
    }

    private static void signatures(JsonParser json, List<byte[]> signatures) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new Unopenable("Its signatures are not a list.");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT || signatures.size() == Limits.SIGNATURES) {
                throw new Unopenable(
                        "Its signatures are not a list of at most %d objects.".formatted(Limits.SIGNATURES));
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var key = json.currentName();
                json.nextToken();
                if (key.equals("sig")) {
                    signatures.add(decoded(text(json)));
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static String text(JsonParser json) throws IOException {
        var text = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new Unopenable(
                    "Its payloadType or a signature is no text of up to %d characters.".formatted(LONGEST_TEXT));
        }
        return text;
    }

    private static byte[] decoded(String signature) throws IOException {
        try {
            return Base64.getDecoder().decode(signature.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException undecodable) {
            throw new Unopenable("A signature is not base64.");
        }
    }

    /** Base64 may be written with the alphabet for addresses; here it is put in the standard one. */
    private static final class Standard extends FilterInputStream {

        Standard(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return standard(super.read());
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            for (var i = from; i < from + read; i++) {
                into[i] = (byte) standard(into[i]);
            }
            return read;
        }

        private static int standard(int one) {
            return switch (one) {
                case '-' -> '+';
                case '_' -> '/';
                default -> one;
            };
        }
    }
}
