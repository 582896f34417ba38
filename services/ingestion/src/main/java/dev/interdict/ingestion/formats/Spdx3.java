package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.domain.Fault;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SPDX 3.0 in JSON-LD (SPDX 3.0.1, its JSON schema): a graph of elements in any order, or one element at the root. */
final class Spdx3 implements Dialect {

    private static final Pattern READABLE = Pattern.compile("3\\.0(\\.\\d{1,3})?");
    private static final Set<String> SURE = Set.of("@id", "spdxId");

    private final Walk walk;
    private final SpdxDocument document;
    private final Spdx3Context context;
    private final Spdx3Elements elements;
    private @Nullable Spdx3Element root;

    Spdx3(Walk walk, Warnings warnings, Gathering gathering) {
        this.walk = walk;
        this.document = new SpdxDocument(gathering, warnings, "");
        this.context = new Spdx3Context(walk);
        this.elements = new Spdx3Elements(walk, document, context);
    }

    /** Behind a context, or what only an SPDX 3 element has, all keys at the root are this format's. */
    @Override
    public boolean take(String key) throws IOException {
        switch (key) {
            case "@context" -> context.read();
            case "@graph" -> graph();
            default -> {
                if (root == null && !context.isStated() && !SURE.contains(key)) {
                    return false;
                }
                root = root == null ? new Spdx3Element("") : root;
                elements.field(key, root);
            }
        }
        return true;
    }

    @Override
    public boolean isRecognised(Set<String> keys) {
        return keys.contains("@context") || keys.contains("@graph") || root != null;
    }

    @Override
    public Optional<Unreadable> refusal() {
        if (!context.isSpdx()) {
            return Optional.of(new Unreadable(
                    "The document is JSON-LD, and its context is not that of SPDX 3.0 alone. Nothing is fetched, and"
                            + " no other context is followed: send it with"
                            + " https://spdx.org/rdf/3.0.1/spdx-context.jsonld.",
                    List.of(new Fault("/@context", "It is not the context of SPDX 3.0.1."))));
        }
        if (!READABLE.matcher(version()).matches()) {
            return Optional.of(new Unreadable(
                    "The document's specVersion is not one that is read. Of SPDX 3, 3.0.1 is.",
                    List.of(new Fault(elements.versionPointer(), "It is not 3.0.1."))));
        }
        return document.refusal();
    }

    @Override
    public Document finish(Consumer<Component> out) {
        if (root != null) {
            elements.end(root);
        }
        return document.document(MediaTypes.of("application/spdx3+json", version()), version(), out);
    }

    private void graph() throws IOException {
        for (var inside = walk.list(); inside && walk.item(); ) {
            if (walk.isObject()) {
                elements.element();
            } else {
                walk.warn(walk.pointer() + " is not an object; it was not read.");
                walk.skip();
            }
        }
    }

    private String version() {
        var stated = elements.version();
        return stated.isEmpty() ? context.version() : stated;
    }
}
