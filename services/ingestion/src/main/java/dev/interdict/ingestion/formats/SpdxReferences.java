package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import dev.interdict.ingestion.domain.VendorField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an SPDX document says in one place and its packages name by reference from another, in any order, such as agents;
 * it is put in when the whole document is read.
 */
final class SpdxReferences {

    /** No text of a document begins so: U+0000 is replaced in what is kept. */
    private static final String MARK = "\u0000";

    /** Bytes that a kept text takes beside its own, about. */
    private static final int OVERHEAD = 160;

    private final Map<String, List<VendorField>> said = new HashMap<>();
    private int bytes;
    private int unresolved;
    private boolean tooMuch;

    /** A value that stands for what the reference will turn out to be. */
    static String mark(String reference) {
        return MARK + Utf8.storable(Utf8.cut(reference, Limits.VALUE));
    }

    /**
     * The text can name the vendor of what has the reference, or of what refers to it.
     *
     * @param kind empty where those who refer to it say what it is to them
     */
    void says(String reference, String kind, String text) {
        keep(mark(reference), kind, Utf8.storable(Utf8.cut(text, Limits.VALUE)));
    }

    /** What has the reference refers to another, of which the names are meant. */
    void refers(String reference, String kind, String other) {
        keep(mark(reference), kind, mark(other));
    }

    private void keep(String key, String kind, String value) {
        bytes = Math.min(bytes + OVERHEAD + Utf8.length(key) + Utf8.length(value), Limits.REFERRED);
        if (bytes == Limits.REFERRED) {
            tooMuch = true;
            return;
        }
        var fields = said.computeIfAbsent(key, absent -> new ArrayList<>(1));
        if (fields.size() == Limits.SAID) {
            tooMuch = true;
        } else {
            fields.add(new VendorField(kind, "", value));
        }
    }

    /** More is said than is kept, so that vendors would be lost. */
    boolean isTooMuch() {
        return tooMuch;
    }

    /** The component with what its references turned out to be. */
    Component resolve(Component draft) {
        return draft.fields().stream().noneMatch(SpdxReferences::waits)
                ? draft
                : draft.withFields(draft.fields().stream()
                        .flatMap(this::resolved)
                        .limit(Limits.RESOLVED)
                        .toList());
    }

    /** How many times something was named by a reference that nothing in the document has. */
    int unresolved() {
        return unresolved;
    }

    /** The value stands for what a reference will turn out to be. */
    static boolean waits(VendorField field) {
        return field.value().startsWith(MARK);
    }

    private Stream<VendorField> resolved(VendorField field) {
        if (!waits(field)) {
            return Stream.of(field);
        }
        var found = said.get(field.value());
        return found == null
                ? unresolved(field)
                : found.stream()
                        .map(one -> new VendorField(kind(field, one), field.pointer(), one.value()))
                        .flatMap(one -> waits(one) ? named(one) : Stream.of(one));
    }

    /** What is said of an agent directly, so that no two can refer to each other without end. */
    private Stream<VendorField> named(VendorField field) {
        var found = said.get(field.value());
        return found == null
                ? unresolved(field)
                : found.stream()
                        .filter(one -> !waits(one))
                        .map(one -> new VendorField(kind(field, one), field.pointer(), one.value()));
    }

    private Stream<VendorField> unresolved(VendorField field) {
        if (field.kind().isEmpty()) {
            return Stream.empty();
        }
        unresolved++;
        return Stream.of(
                new VendorField(field.kind(), field.pointer(), field.value().substring(MARK.length())));
    }

    private static String kind(VendorField field, VendorField one) {
        var ofDocument = field.kind().startsWith(Metadata.DOCUMENT);
        return one.kind().isEmpty() ? field.kind() : ofDocument ? Metadata.DOCUMENT + one.kind() : one.kind();
    }
}
