package dev.interdict.ingestion.envelopes;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.formats.Drafts;
import dev.interdict.ingestion.formats.FormatReader;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.formats.Reading.Read;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import dev.interdict.ingestion.formats.Reading.Wrapped;
import dev.interdict.ingestion.formats.Source;
import dev.interdict.ingestion.formats.Wrapping;
import dev.interdict.ingestion.spool.Held;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads SBOMs, also those that stand in an envelope; signatures are held against the keys of this service. */
@ApplicationScoped
@Startup
public class Envelopes {

    private static final String UNTRUSTED =
            "None of its signatures was made with a key that this service trusts. Have it signed with one of those.";
    private static final String UNVERIFIED = "The envelope's signature was not verified: this service has no keys.";

    private static final String UNSIGNED = "The document came in an in-toto statement without a signature.";

    private final List<PublicKey> keys;

    Envelopes(@ConfigProperty(name = "interdict.ingestion.envelope-keys") Optional<List<String>> keys) {
        this.keys = TrustedKeys.read(keys.orElse(List.of()));
    }

    /** As the reader reads, and what stands in an envelope in its place; pointers are those within the SBOM. */
    public Reading read(Source document, FormatReader reader, Drafts drafts, Consumer<Component> out)
            throws IOException {
        var reading = reader.read(document, drafts, out);
        return reading instanceof Wrapped(var wrapping) ? opened(wrapping, document, reader, out) : reading;
    }

    private Reading opened(Wrapping wrapping, Source document, FormatReader reader, Consumer<Component> out)
            throws IOException {
        if (wrapping == Wrapping.DATA) {
            return new Unreadable("The document is JSON, and not an SBOM. Send CycloneDX or SPDX.");
        }
        return switch (inside(wrapping, document, reader, out)) {
            case Unreadable(var problem, var faults) ->
                new Unreadable("In %s: %s".formatted(wrapping.title(), problem), faults);
            case Read(var read) ->
                new Read((wrapping == Wrapping.STATEMENT ? read.with(UNSIGNED) : read).as(wrapping.mediaType()));
            case Wrapped ignored ->
                new Unreadable("In %s there is no SBOM that is not wrapped again.".formatted(wrapping.title()));
        };
    }

    /** Each layer may stand only in those before it, so there are not more of them than kinds. */
    private Reading inside(Wrapping wrapping, Source document, FormatReader reader, Consumer<Component> out)
            throws IOException {
        try (var content = new Held()) {
            var warning = open(wrapping, document, content);
            var reading = reader.read(content::open, content.drafts(), out);
            if (reading instanceof Wrapped(var next) && next.compareTo(wrapping) > 0) {
                reading = inside(next, content::open, reader, out);
            }
            return reading instanceof Read(var read) && warning.isPresent()
                    ? new Read(read.with(warning.get()))
                    : reading;
        } catch (Unopenable unopenable) {
            return new Unreadable(String.valueOf(unopenable.getMessage()));
        }
    }

    /** Writes what the layer holds; gives what is to be told of it. */
    private Optional<String> open(Wrapping wrapping, Source document, Held content) throws IOException {
        if (wrapping == Wrapping.ENVELOPE) {
            return verified(Dsse.open(document, content), content);
        }
        try (var bytes = document.open();
                var out = content.decodedDocument()) {
            Content.write(bytes, wrapping.key(), out);
        }
        return Optional.empty();
    }

    private Optional<String> verified(Dsse envelope, Held payload) throws IOException {
        if (keys.isEmpty()) {
            return Optional.of(UNVERIFIED);
        }
        if (payload.size() > Limits.SIGNED) {
            throw new Unopenable("Its payload is larger than %d bytes, the most that a signature is verified of."
                    .formatted(Limits.SIGNED));
        }
        if (!Verification.succeeds(envelope, payload, keys)) {
            throw new Unopenable(UNTRUSTED);
        }
        return Optional.empty();
    }
}
