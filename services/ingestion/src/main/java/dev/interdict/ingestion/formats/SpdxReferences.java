package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.domain.Utf8;
import dev.interdict.ingestion.domain.VendorField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an SPDX document says in one place and its packages name by reference from another, in any order, such as agents;
 * it is put in when the whole document is read.
 */
final class SpdxReferences {

    /** No text of a document begins so: U+0000 is replaced in what is kept. */
    private static final String MARK = "\u0000";

    /** Bytes that what is said once takes beside its text, about. */
    private static final int OVERHEAD = 40;

    /** Of each reference by its hash, the first that is said; the others follow. */
    private final References first = new References();

    private final Texts texts = new Texts();
    private final Ints places = new Ints();
    private final Ints kinds = new Ints();
    private final Ints next = new Ints();
    private final List<String> words = new ArrayList<>();
    private final References missing = new References();
    private int unresolved;
    private boolean tooMuch;
    private boolean cut;

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

    /** More is said than is kept, so that vendors would be lost. */
    boolean isTooMuch() {
        return tooMuch;
    }

    /** More is said than is kept, of who made the document only. */
    boolean isCut() {
        return cut;
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

    /** How many references name something and nothing in the document has them, as far as was resolved. */
    int unresolved() {
        return unresolved;
    }

    /** The value stands for what a reference will turn out to be. */
    static boolean waits(VendorField field) {
        return field.value().startsWith(MARK);
    }

    private void keep(String reference, String kind, String value) {
        var hash = first.hash(reference);
        var last = References.NONE;
        var said = 0;
        for (var at = first.get(hash); at != References.NONE; at = next.get(at)) {
            last = at;
            said++;
        }
        if (said == Limits.SAID || texts.bytes() + places.size() * OVERHEAD > Limits.REFERRED) {
            var ofDocument = kind.startsWith(Metadata.DOCUMENT);
            cut |= ofDocument;
            tooMuch |= !ofDocument;
            return;
        }
        if (last == References.NONE) {
            first.put(hash, places.size());
        } else {
            next.set(last, places.size());
        }
        next.add(References.NONE);
        kinds.add(word(kind));
        places.add(texts.add(value));
    }

    private int word(String kind) {
        var known = words.indexOf(kind);
        if (known < 0) {
            words.add(kind);
        }
        return known < 0 ? words.size() - 1 : known;
    }

    private Stream<VendorField> resolved(VendorField field) {
        return waits(field) ? said(field).flatMap(one -> waits(one) ? named(one) : Stream.of(one)) : Stream.of(field);
    }

    /** What is said of an agent directly, so that no two can refer to each other without end. */
    private Stream<VendorField> named(VendorField field) {
        return said(field).filter(one -> !waits(one));
    }

    private Stream<VendorField> said(VendorField field) {
        var found = new ArrayList<VendorField>();
        for (var at = first.get(first.hash(field.value())); at != References.NONE; at = next.get(at)) {
            var kind = words.get(kinds.get(at));
            var meant = kind(field.kind(), kind);
            if (!meant.isEmpty()) {
                found.add(new VendorField(meant, field.pointer(), texts.get(places.get(at))));
            }
        }
        if (found.isEmpty() && !field.kind().isEmpty()) {
            countMissing(first.hash(field.value()));
            found.add(
                    new VendorField(field.kind(), field.pointer(), field.value().substring(MARK.length())));
        }
        return found.stream();
    }

    private void countMissing(long reference) {
        if (missing.get(reference) == References.NONE) {
            missing.put(reference, unresolved++);
        }
    }

    private static String kind(String toThem, String ofItself) {
        if (ofItself.isEmpty()) {
            return toThem;
        }
        return toThem.startsWith(Metadata.DOCUMENT) ? Metadata.DOCUMENT + ofItself : ofItself;
    }
}
